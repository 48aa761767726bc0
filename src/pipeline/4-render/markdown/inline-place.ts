import type { Token } from "markdown-it";

/** A passage of inline Markdown, and where in its text each of its characters stands. */
export interface InlinePlace {
  readonly content: string;
  offset(at: number): number;
}

/** A passage that stands in its text as it is. */
export function passageAt(start: number, content: string): InlinePlace {
  return { content, offset: (at) => start + at };
}

/**
 * The passages of block tokens. markdown-it only says in which lines a block stands, and of a cell only its row: the
 * rest is found by looking for the words.
 */
export function passagesIn(text: string, tokens: readonly Token[]): ReadonlyMap<Token, InlinePlace> {
  const found = new Map<Token, InlinePlace>();
  let row = { line: 0, from: 0 };
  for (const token of tokens) {
    if (token.type === "tr_open" && token.map) row = { line: token.map[0], from: 0 };
    if (token.type !== "inline") continue;
    if (token.map) found.set(token, linesPlace(text, token.map[0], token.content));
    else {
      const line = lineAt(text, row.line);
      const from = Math.max(row.from, line.text.indexOf(token.content, row.from));
      row = { ...row, from: from + token.content.length };
      found.set(token, passageAt(line.start + from, token.content));
    }
  }
  return found;
}

/** A line of a text and where it begins. */
export function lineAt(text: string, line: number): { readonly start: number; readonly text: string } {
  let start = 0;
  for (let left = line; left > 0; left--) start = text.indexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  return { start, text: text.slice(start, end < 0 ? text.length : end) };
}

/** Lines of a block, without the indentation and the marks of the blocks around it. */
function linesPlace(text: string, first: number, content: string): InlinePlace {
  return {
    content,
    offset(at) {
      const before = content.slice(0, at).split("\n");
      const own = content.split("\n")[before.length - 1] ?? "";
      const line = lineAt(text, first + before.length - 1);
      return line.start + Math.max(0, line.text.lastIndexOf(own)) + (before.at(-1) ?? "").length;
    },
  };
}
