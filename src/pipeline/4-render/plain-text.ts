import abbr from "markdown-it-abbr";
import footnote from "markdown-it-footnote";
import type { Token } from "markdown-it";
import { markdownOf, type TextValue } from "../../content/text.ts";
import { newParser } from "./markdown/grammar/grammar.ts";
import { textOf } from "./markdown/text-of.ts";

const parser = newParser().use(abbr).use(footnote);
const term = /\[([^[\]\n]+)\]\{\.term\}/g;
const citation = /\s*\[@[a-z][a-z0-9-]*\]/g;

/** The words of a Markdown text in one line: for attributes, downloads and what an LMS is told. */
export function plainText(text: TextValue): string {
  const source = markdownOf(text).replace(citation, "").replace(term, "$1").trim();
  // In one line nothing is a list or a quotation: "- 5 °C" keeps its sign.
  const tokens = /\n|^#{2,6} /.test(source) ? parser.parse(source, {}) : parser.parseInline(source, {});
  const notes = tokens.findIndex(({ type }) => type === "footnote_block_open");
  return (notes < 0 ? tokens : tokens.slice(0, notes))
    .map(wordsOf)
    .filter((words) => words !== "")
    .join(" ")
    .trim();
}

function wordsOf({ type, children, content, info }: Token): string {
  if (type === "inline") return textOf(children ?? []);
  if (type === "list_item_open") return info === "" ? "" : `${info}.`;
  return ["fence", "code_block", "formula"].includes(type) ? content : "";
}
