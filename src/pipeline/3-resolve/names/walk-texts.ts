import type { Span } from "../../../diagnostics/diagnostic.ts";

/** A string of a block with the mapping or list it stands in, so that a report can point at it. */
export interface FoundText {
  readonly text: string;
  readonly holder: object;
  readonly key: string | number;
}

/** Every string in a value, in order. */
export function* walkTexts(value: unknown): Generator<FoundText> {
  if (typeof value !== "object" || value === null) return;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  for (const [key, item] of entries) {
    if (typeof item === "string") yield { text: item, holder: value, key };
    else yield* walkTexts(item);
  }
}

/** Wider than an id may be: `[@Who-2009]` is meant as a citation too, and must not be shown to learners as it is written. */
const citation = /\[@([A-Za-z][\w-]*)\]/g;

/** Ids of the references that a Markdown text cites with `[@id]`, as they are written. */
export function citedIds(text: string): readonly string[] {
  return [...text.matchAll(citation)].map((match) => match[1] ?? "");
}

/** The same in a file of its own, each with its place there. */
export function citesIn(text: string, file: string): readonly { readonly id: string; readonly span: Span }[] {
  return [...text.matchAll(citation)].map((match) => {
    const before = text.slice(0, match.index).split("\n");
    const start = { line: before.length, column: (before.at(-1) ?? "").length + 1 };
    const end = { line: start.line, column: start.column + match[0].length };
    return { id: match[1] ?? "", span: { file, start, end } };
  });
}
