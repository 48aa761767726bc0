import { shortHash } from "../../files/short-hash.ts";
import type { LockOption, LockSlot } from "./lock.ts";

/** Eight hex digits that stand for an option: of its id if it has one, otherwise of its words. */
export function optionPrint(option: LockOption): string {
  return option.id === undefined ? wordsPrint(option) : shortHash(`id ${option.id}`);
}

function wordsPrint({ text }: LockOption): string {
  return shortHash(`text ${text.trim().replace(/\s+/g, " ")}`);
}

/**
 * The stable number of each option: those known by id or words keep theirs wherever they moved, also when they are
 * given an id; one reworded where it stands keeps its own. `undefined` when the set of options changed, or when one was
 * moved and reworded at once: then nobody can tell which answer was meant, and the question is re-opened.
 */
export function matchOptions(
  { options: before, order = before.map((_, number) => number) }: Pick<LockSlot, "options" | "order">,
  options: readonly LockOption[],
): readonly number[] | undefined {
  if (before.length !== options.length) return undefined;
  const free = new Set(before.keys());
  const take = (print: string): number | undefined => {
    const number = before.findIndex((known, at) => known === print && free.has(at));
    return free.delete(number) ? number : undefined;
  };
  const byPrint = options.map((option) => take(optionPrint(option)));
  const byWords = options.map((option, place) => byPrint[place] ?? take(wordsPrint(option)));
  const numbers = byWords.map((number, place) => number ?? freeAt(order[place], free));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** The number of the option that stood here, where it is not found elsewhere. */
function freeAt(number: number | undefined, free: ReadonlySet<number>): number | undefined {
  return number !== undefined && free.has(number) ? number : undefined;
}
