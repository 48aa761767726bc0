import { visit, type Document, type YAMLError } from "yaml";

/**
 * Where the quote or bracket begins that is never closed: the parser notices at the end of the text, where there is
 * nothing to see. It has no codes of its own for these, so its words decide; the cases of this stage hold them fast.
 */
export function openingOf(
  error: YAMLError,
  document: Document.Parsed,
): { readonly at: number; readonly what: "quote" | "bracket" } | undefined {
  const what = /^Missing closing/.test(error.message)
    ? "quote"
    : /end with a [\]}]/.test(error.message)
      ? "bracket"
      : undefined;
  if (what === undefined) return undefined;
  const starts: number[] = [];
  const note = (start: number | undefined) => void (start !== undefined && start < error.pos[0] && starts.push(start));
  visit(document, {
    Scalar: (_, { type, range }) => (what === "quote" && type?.startsWith("QUOTE") ? note(range?.[0]) : undefined),
    Collection: (_, { flow, range }) => (what === "bracket" && flow ? note(range?.[0]) : undefined),
  });
  const at = starts.length === 0 ? undefined : Math.max(...starts);
  return at === undefined ? undefined : { at, what };
}
