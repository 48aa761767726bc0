import type { MarkdownIt } from "markdown-it";

/** `<br>`: the one tag that is known, because a cell of a table has no other way to begin a line. */
export function addBreaks(parser: MarkdownIt): void {
  const tag = /<br\s*\/?>/iy;
  parser.inline.ruler.before("html_inline", "break", (state, silent) => {
    tag.lastIndex = state.pos;
    const [written] = tag.exec(state.src) ?? [];
    if (written === undefined) return false;
    if (!silent) state.push("hardbreak", "br", 0);
    state.pos += written.length;
    return true;
  });
}
