/** Two custom properties that meet on a page. */
export interface Pair {
  readonly front: string;
  readonly back: string;
  /** Contrast ratio they need: 4.5 for text (WCAG 1.4.3), 3 for what shows a control or its state (1.4.11). */
  readonly needed: number;
  /** In the author's words. */
  readonly where: string;
  /** Where either of two colours may carry the contrast: a focus ring has a dark and a bright line. */
  readonly or?: string;
}

type Group = readonly [front: string, backs: readonly string[], where: string];

/** What running text may stand on, with its links: pages, cards, callouts, answers that were right or wrong. */
export const grounds = ["bg", "surface", "raised", "accent-soft", "good-soft", "bad-soft", "warn-soft"] as const;

const text: readonly Group[] = [
  ["text", ["bg", "surface", "raised", "sunk", "accent-soft", "good-soft", "bad-soft", "warn-soft"], "text"],
  ["muted", grounds, "smaller text beside titles"],
  ["accent", grounds, "links and outlined buttons"],
  ["accent-strong", grounds, "links and buttons under the pointer"],
  ["on-accent", ["accent", "accent-strong"], "the words on buttons"],
  ["on-hero", ["hero"], "the title on the start page"],
  ["hero-muted", ["hero"], "the text under the title on the start page"],
  ["hero-note", ["hero"], "the line above the title on the start page"],
  ["on-sun", ["sun", "sun-strong"], "the words on the start button"],
  ["good", ["bg", "raised", "good-soft"], "verdicts on right answers"],
  ["on-good", ["good"], "ticks on right answers"],
  ["bad", ["bg", "raised", "bad-soft"], "error messages and verdicts on wrong answers"],
  ["warn", ["bg", "raised", "warn-soft"], "warnings"],
  ["focus-ink", ["focus"], "the link to the main content"],
];

const controls: readonly Group[] = [
  ["line-strong", ["bg", "surface", "raised"], "the borders of fields and answers"],
  ["accent", ["sunk"], "progress bars"],
];

const ringOn = ["bg", "surface", "raised", "sunk", "accent-soft", "accent", "hero", "sun"];

/** Every pair of text and background, and of line and background, that the shipped styles put together. */
export const pairs: readonly Pair[] = [
  ...pairsOf(text, 4.5),
  ...pairsOf(controls, 3),
  ...ringOn.map((back) => ({
    front: "focus-ink",
    or: "focus",
    back,
    needed: 3,
    where: "the ring around what has focus",
  })),
];

function pairsOf(groups: readonly Group[], needed: number): readonly Pair[] {
  return groups.flatMap(([front, backs, where]) => backs.map((back) => ({ front, back, needed, where })));
}
