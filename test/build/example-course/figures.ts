import { cites, type Passage } from "./passages.ts";

/**
 * What needs a source: shares and counts of the world, lengths of time, days and years, numbers of standards. Numbers
 * in words are those of invented stories.
 */
const figure = new RegExp(
  [
    String.raw`\d[\d,.]*\s?%`,
    String.raw`\d[\d,.]*\s(?:thousand|million|billion)`,
    String.raw`\d+\s(?:percentage\s)?points`,
    String.raw`\d+\s(?:hours?|minutes?|professions|responses|people|users|accounts)\b`,
    String.raw`\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?`,
    String.raw`\b(?:19|20)\d\d\b`,
    String.raw`(?<![\d.])\d\.\d{1,2}(?![\d.])`,
  ].join("|"),
  "g",
);

export interface Unsourced {
  readonly file: string;
  readonly figure: string;
}

function figuresIn(text: string): readonly string[] {
  return (text.match(figure) ?? []).map((found) => found.replace(/\s+/g, " "));
}

/**
 * Figures without a reference: neither in their own passage, nor, as in a title, a summary or a film, in another one of
 * the same course that says the same figure and has one.
 */
export function figuresWithoutReference(
  passages: readonly Passage[],
  allowed: ReadonlySet<string>,
): readonly Unsourced[] {
  const sourced = new Set(passages.filter(({ text }) => cites(text)).flatMap(({ text }) => figuresIn(text)));
  return passages
    .filter(({ text }) => !cites(text))
    .flatMap(({ file, text }) => figuresIn(text).map((found) => ({ file, figure: found })))
    .filter(({ figure: found }) => !sourced.has(found) && !allowed.has(found));
}
