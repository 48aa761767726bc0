import type { MarkdownIt, Token } from "markdown-it";
import type { TextRange } from "../../../model/source.ts";
import { headingOne, headingSkipped } from "../messages.ts";
import { lineAt } from "./inline-place.ts";
import { scopeOf } from "./reading.ts";
import type { MarkdownScope } from "./scope.ts";
import { textOf } from "./text-of.ts";

/** Headings get the level that fits where they stand, and an id to link to. */
export function addHeadings(parser: MarkdownIt): void {
  parser.core.ruler.push("headings", (state) => {
    const scope = scopeOf(state.env);
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const at = lineRange(state.src, token.map?.[0] ?? 0);
      placeHeading(token, state.tokens.slice(index + 1, index + 3), scope, at);
    });
  });
}

function placeHeading(open: Token, [inline, close]: readonly Token[], scope: MarkdownScope, at: TextRange): void {
  const heading = textOf(inline?.children ?? []);
  const depth = Number(open.tag.slice(1));
  if (depth === 1 && scope.titled) scope.problem((span) => headingOne.at(span, { heading }), at);
  const { level, skipped } = scope.headingLevel(depth);
  if (skipped) scope.problem((span) => headingSkipped.at(span, { heading, hashes: "#".repeat(level) }), at);
  open.tag = `h${level}`;
  if (close) close.tag = open.tag;
  open.attrSet("id", scope.uniqueId(`h-${slug(heading)}`));
}

/** A line without its indentation. */
function lineRange(text: string, line: number): TextRange {
  const { start, text: words } = lineAt(text, line);
  const indent = words.length - words.trimStart().length;
  return { start: start + indent, end: start + words.trimEnd().length };
}

function slug(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return words.slice(0, 60) || "part";
}
