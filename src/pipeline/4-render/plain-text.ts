import MarkdownIt, { type Token } from "markdown-it";
import { markdownOf, type TextValue } from "../../content/text.ts";
import { textOf } from "./markdown/text-of.ts";

const parser = new MarkdownIt({ html: false });
const term = /\[([^[\]\n]+)\]\{\.term\}/g;
const citation = /\s*\[@[a-z][a-z0-9-]*\]/g;

/** The words of a Markdown text in one line: for attributes, downloads and what an LMS is told. */
export function plainText(text: TextValue): string {
  const tokens: readonly Token[] = parser.parse(markdownOf(text).replace(citation, "").replace(term, "$1"), {});
  return tokens
    .map((token) =>
      token.type === "inline" ? textOf(token.children ?? []) : token.type === "fence" ? token.content : "",
    )
    .filter((words) => words !== "")
    .join(" ")
    .trim();
}
