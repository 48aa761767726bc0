import { shortHash } from "../../files/short-hash.ts";
import type { LockOption } from "./lock.ts";

/** Eight hex digits that stand for an option: of its id if it has one, otherwise of its words. */
export function optionPrint(option: LockOption): string {
  return shortHash(option.id === undefined ? `text ${option.text.trim().replace(/\s+/g, " ")}` : `id ${option.id}`);
}

/**
 * The stable number of each option: those known by id or words keep theirs wherever they moved; one reworded in
 * place keeps its place's. `undefined` when the set of options changed, or when options were moved and reworded at
 * once: then nobody can tell which answer was meant, and the question is re-opened.
 */
export function matchOptions(before: readonly string[], options: readonly LockOption[]): readonly number[] | undefined {
  if (before.length !== options.length) return undefined;
  const numbers = options.map((option) => before.indexOf(optionPrint(option)));
  if (new Set(numbers.filter((number) => number >= 0)).size !== numbers.filter((number) => number >= 0).length) {
    return undefined;
  }
  const free = before.map((_, number) => number).filter((number) => !numbers.includes(number));
  const reworded = numbers.flatMap((number, position) => (number < 0 ? [position] : []));
  const inPlace = reworded.every((position, index) => free[index] === position);
  if (reworded.length > 1 && !inPlace) return undefined;
  const left = [...free];
  return numbers.map((number) => (number < 0 ? (left.shift() ?? -1) : number));
}
