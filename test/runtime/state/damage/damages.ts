import type { Part } from "./parts-of-string.ts";

/** One thing that happens to one place of a string. */
export interface Damage {
  readonly name: string;
  /** How many characters from `at` on are touched; 0: one was put in before it. */
  readonly touched: number;
  /** By how much what stands behind it moves; what is no character of ours is not there for the reader. */
  readonly moves: number;
  apply(text: string, at: number): string;
}

/** Another letter, and never the same one. */
const another = (text: string, at: number): string => (text[at] === "A" ? "-" : "A");

function damage(name: string, touched: number, put: (text: string, at: number) => string, moves = 0): Damage {
  const apply = (text: string, at: number): string => text.slice(0, at) + put(text, at) + text.slice(at + touched);
  return { name, touched, moves, apply };
}

export const damages: readonly Damage[] = [
  damage("changed", 1, another),
  damage("a plus", 1, () => "+", -1),
  damage("a space", 1, () => " ", -1),
  damage("lost", 1, () => "", -1),
  damage("put in", 0, () => "x", 1),
  damage("swapped with the next", 2, (text, at) => text.charAt(at + 1) + text.charAt(at)),
  damage("an entity", 1, () => "&#45;", 1),
];

/**
 * The parts that are lost. The head is there once more, at the end; where it stands at the start its length counts, so what
 * follows loses the first character when one of the head is gone.
 */
export function partsLost(parts: readonly Part[], at: number, { touched, moves }: Damage): readonly Part[] {
  const isTouched = ({ from, to }: Part) => (touched === 0 ? from < at && at < to : from < at + touched && at < to);
  const isHead = parts.some((part) => part.kind === "head" && isTouched(part));
  return parts.filter((part) => {
    if (part.kind === "head" || part.kind === "copy") return false;
    return isTouched(part) || (part.kind === "place" && isHead && moves < 0);
  });
}
