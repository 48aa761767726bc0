import type { MarkdownIt, Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { escapeHtml } from "../escape.ts";
import { scopeOf } from "./reading.ts";

/** Footnotes have letters: numbers in brackets are references. */
export function addFootnotes(parser: MarkdownIt): void {
  parser.use(footnote);
  const { rules } = parser.renderer;
  rules["footnote_caption"] = (tokens, index) => letter(number(tokens[index], "id"));
  rules["footnote_ref"] = (tokens, index, _options, env) => {
    const [note, mark] = idsOf(tokens[index], env);
    return `<sup><a class="cite" href="#${note}" id="${mark}">${letter(number(tokens[index], "id"))}</a></sup>`;
  };
  rules["footnote_block_open"] = (_tokens, _index, _options, env) => {
    const label = escapeHtml(scopeOf(env).words("footnotes.title"));
    return `<div class="footnotes"><p class="footnotes-title">${label}</p>\n<ol>\n`;
  };
  rules["footnote_block_close"] = () => "</ol></div>\n";
  rules["footnote_open"] = (tokens, index, _options, env) => `<li id="${idsOf(tokens[index], env)[0]}">`;
  rules["footnote_anchor"] = (tokens, index, _options, env) => {
    const label = escapeHtml(scopeOf(env).words("footnotes.back"));
    return ` <a class="back" href="#${idsOf(tokens[index], env)[1]}">${label}</a>`;
  };
}

/** Ids of the note and of its mark. */
function idsOf(token: Token | undefined, env: object | undefined): readonly [string, string] {
  const text = env && "docId" in env ? String(env.docId) : "";
  const place = `${text}-${number(token, "id") + 1}`;
  const again = number(token, "subId");
  return [`note-${place}`, `mark-${place}${again > 0 ? `-${again}` : ""}`];
}

function number(token: Token | undefined, key: "id" | "subId"): number {
  const meta: unknown = token?.meta;
  const value: unknown = typeof meta === "object" && meta !== null ? Reflect.get(meta, key) : undefined;
  return typeof value === "number" ? value : 0;
}

function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}
