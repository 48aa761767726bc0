import type { Token } from "../../contract/interaction.ts";
import type { KeyedQuestion } from "../../contract/scoring.ts";

/** Key of a question whose answer has parts, each right or wrong by itself. */
export interface PartsKey {
  /** Stable numbers. What the place in the list means is the type's own business. */
  readonly right: readonly number[];
  readonly partial: boolean;
}

const noParts: PartsKey = { right: [], partial: false };

export function partsOf(key: unknown): PartsKey {
  return isPartsKey(key) ? key : noParts;
}

/** Stable numbers of what is right: a key that is a list of them, or one that says more. */
export function rightOf(key: unknown): readonly number[] {
  return Array.isArray(key) ? key.filter((entry) => typeof entry === "number") : partsOf(key).right;
}

function isPartsKey(key: unknown): key is PartsKey {
  return typeof key === "object" && key !== null && "right" in key && Array.isArray(key.right);
}

/** How many places hold what belongs there, as a share of 0–1; without `partial` all of them count as one. */
export function placesRight({ right, partial }: PartsKey, given: readonly (number | null)[]): number {
  const hits = right.filter((number, place) => given[place] === number).length;
  return partial ? hits / (right.length || 1) : Number(hits > 0 && hits === right.length);
}

/** What stands for an option. Where choices come after rows, they are counted by themselves: `before` is how many rows. */
export function tokenOf({ optionIds }: KeyedQuestion, number: number, before = 0): Token {
  return { number, id: optionIds[before + number] ?? "" };
}
