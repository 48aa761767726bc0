import type { TextRange } from "../../../model/source.ts";

/** A string of a block with the mapping or list it stands in, so that a report can point at it. */
export interface FoundText {
  readonly text: string;
  readonly holder: object;
  readonly key: string | number;
}

/** Every string in a value, in order; of a mapping only what the keys hold, if they are given. */
export function* walkTexts(value: unknown, keys?: readonly string[]): Generator<FoundText> {
  if (typeof value !== "object" || value === null) return;
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  for (const [key, item] of entries) {
    if (keys && !keys.includes(String(key))) continue;
    if (typeof item === "string") yield { text: item, holder: value, key };
    else yield* walkTexts(item);
  }
}

/**
 * Wider than an id may be: `[@Who-2009]`, and one with a letter of another alphabet or a character that is not seen, are
 * meant as citations too, and must not be shown to learners as they are written.
 */
const citation = /\[@(\p{Cf}?\p{L}[\p{L}\p{N}\p{Cf}\p{Pd}_-]*)\]/gu;

/** Ids of the references that a Markdown text cites with `[@id]`, as they are written, and where in it. */
export function citedIds(text: string): readonly { readonly id: string; readonly at: TextRange }[] {
  // Most texts cite nothing, and letters of every alphabet take long to look for.
  if (!text.includes("[@")) return [];
  return [...text.matchAll(citation)].map(({ 0: written, 1: id = "", index }) => ({
    id,
    at: { start: index, end: index + written.length },
  }));
}
