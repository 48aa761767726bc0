import { isCollection, isScalar, visit, type Document, type YAMLError } from "yaml";

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
  visit(document, (_, node) => {
    const isOpening =
      what === "quote"
        ? isScalar(node) && (node.type ?? "").startsWith("QUOTE")
        : isCollection(node) && node.flow === true;
    const start = isOpening && "range" in node ? node.range?.[0] : undefined;
    if (start !== undefined && start < error.pos[0]) starts.push(start);
  });
  const at = starts.length === 0 ? undefined : Math.max(...starts);
  return at === undefined ? undefined : { at, what };
}
