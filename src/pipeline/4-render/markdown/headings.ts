import type { MarkdownIt, Token } from "markdown-it";
import { headingOne, headingSkipped } from "../messages.ts";
import { scopeOf, type MarkdownScope } from "./scope.ts";
import { textOf } from "./text-of.ts";

/** Headings get the level that fits where they stand, and an id to link to. */
export function addHeadings(parser: MarkdownIt): void {
  parser.core.ruler.push("headings", (state) => {
    const scope = scopeOf(state.env);
    state.tokens.forEach((token, index) => {
      if (token.type === "heading_open") placeHeading(token, state.tokens.slice(index + 1, index + 3), scope);
    });
  });
}

function placeHeading(open: Token, [inline, close]: readonly Token[], scope: MarkdownScope): void {
  const heading = textOf(inline?.children ?? []);
  const depth = Number(open.tag.slice(1));
  if (depth === 1 && scope.titled) scope.problem((span) => headingOne.at(span, { heading }));
  const { level, skipped } = scope.headingLevel(depth);
  if (skipped) scope.problem((span) => headingSkipped.at(span, { heading, hashes: "#".repeat(level) }));
  open.tag = `h${level}`;
  if (close) close.tag = open.tag;
  open.attrSet("id", scope.uniqueId(`h-${slug(heading)}`));
}

function slug(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return words.slice(0, 60) || "part";
}
