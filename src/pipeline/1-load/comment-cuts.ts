import { visit, type Document, type Scalar } from "yaml";

/**
 * A comment that was hardly meant as one, since no space follows its sign, or a number stands alone there after words:
 * `Ward #4`, `#00596b`, `Ward # 4`.
 */
export interface CommentCut {
  readonly at: number;
  readonly end: number;
  /** What is left of the text; absent when nothing is. */
  readonly kept?: string;
}

const close = /^[ \t]*(#(?=[\p{L}\p{N}])[^\n]*)/u;
const numbered = /^[ \t]*(#(?=[\p{L}\p{N}]| \p{N}{1,4}\p{L}?(?:[ \t]*$|,))[^\n]*)/mu;

/** Where a comment cuts off the end of a bare text, or all of it. */
export function commentCut({ type, value, range }: Scalar, text: string): CommentCut | undefined {
  if (type !== "PLAIN" || !range || (typeof value !== "string" && value !== null)) return undefined;
  const [, valueEnd, nodeEnd] = range;
  const rest = text.slice(valueEnd, nodeEnd);
  const isWords = typeof value === "string" && /^\p{Lu}[\p{L}\p{M}' -]*$/u.test(value);
  const found = (isWords ? numbered : close).exec(rest);
  if (!found) return undefined;
  const end = valueEnd + found[0].length;
  const kept = typeof value === "string" ? value : undefined;
  return { at: end - (found[1]?.length ?? 0), end, ...(kept === undefined ? {} : { kept }) };
}

/** The one directly before a place where the file cannot be read any more. */
export function commentCutBefore(place: number, document: Document.Parsed, text: string): CommentCut | undefined {
  const found: CommentCut[] = [];
  visit(document, {
    Scalar(_, node) {
      const cut = commentCut(node, text);
      if (cut && cut.end <= place + 1 && text.slice(cut.end, place).trim() === "") found.push(cut);
    },
  });
  return found.at(-1);
}
