import type { MarkdownIt } from "markdown-it";
import { passagesIn, type InlinePlace } from "../inline-place.ts";
import { passageOf, scopeOf } from "../reading.ts";
import { findHeadings } from "./headings.ts";
import { findLists } from "./lists.ts";
import { findTables } from "./tables.ts";
import type { Find, Line } from "./define.ts";

/** One that has none of these was not pasted. */
const suspicious =
  /[\t\u00a0-\u00b7\u1680\u2000-\u2043\u205f-\u206f\u25a0-\u27ff\u3000\uf000-\uf0ff\ufeff]|^\s*(?:#{2}|[-\d][\d.)]*\p{L}|o\s{2})/mu;

const finds: readonly Find[] = [findLists, findTables, findHeadings];

/** Names what Word, spreadsheets and web pages have for lists, tables and headings, and Markdown shows as text. */
export function addPasted(parser: MarkdownIt): void {
  parser.core.ruler.push("pasted", ({ src, tokens, env, inlineMode }) => {
    if (!suspicious.test(src)) return;
    const passages = inlineMode ? undefined : passagesIn(src, tokens);
    tokens.forEach((token, index) => {
      if (token.type !== "inline" || (!inlineMode && tokens[index - 1]?.type !== "paragraph_open")) return;
      const passage = inlineMode ? passageOf(env) : passages?.get(token);
      if (!passage) return;
      const lines = linesOf(passage, src);
      for (const { make, line, from, to } of finds.flatMap((find) => find(lines)))
        scopeOf(env).problem(make, { start: line.start + from, end: line.start + to });
    });
  });
}

/** The lines of a passage. What Markdown takes off before the first counts too, if it is no space of the keyboard. */
function linesOf({ content, offset }: InlinePlace, src: string): readonly Line[] {
  let at = 0;
  return content.split("\n").map((text, index) => {
    const own = text.trimStart();
    const start = offset(at + text.length - own.length);
    at += text.length + 1;
    const [lead = ""] =
      index === 0
        ? (/[^\S \t\n]+$/.exec(src.slice(0, start)) ?? [])
        : (/[^\S \t]+$/.exec(text.slice(0, text.length - own.length)) ?? []);
    return { text: own, lead, start };
  });
}
