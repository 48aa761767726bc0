import { suggest } from "../../diagnostics/suggest.ts";

/** What to do about words that are not in a list: the nearest of them, and all. */
export function advise(typed: string, known: readonly string[]): string {
  const near = suggest(typed, known);
  const list = `Known: ${known.join(", ")}.`;
  return near === undefined ? list : `Did you mean “${near}”? ${list}`;
}
