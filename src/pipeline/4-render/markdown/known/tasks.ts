import type { MarkdownIt } from "markdown-it";

/** `- [ ]` and `- [x]` are boxes on paper and on screen: nothing is stored of them, which the block `checklist` does. */
export function addTasks(parser: MarkdownIt): void {
  parser.core.ruler.after("inline", "tasks", ({ tokens }) => {
    for (const [index, item] of tokens.entries()) {
      const inline = tokens[index + 2];
      const first = inline?.children?.[0];
      if (item.type !== "list_item_open" || inline?.type !== "inline" || first?.type !== "text") continue;
      const found = /^\[([ xX])\]\s/.exec(inline.content);
      if (!found || !/^\[[ xX]\](?:\s|$)/.test(first.content)) continue;
      first.content = (found[1] === " " ? "☐" : "☑") + first.content.slice(3);
      item.attrSet("class", "task");
    }
  });
}
