import { characterName, firstOdd, plainName } from "./characters.ts";

/** The candidate nearest to what was typed, or `undefined` when none is near enough to be meant. */
export function suggest(typed: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  const plain = plainName(typed);
  if (candidates.includes(plain)) return plain;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(typed.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** The candidate that was meant beyond doubt: near, and no other one is. */
export function certain(typed: string, candidates: readonly string[]): string | undefined {
  const near = suggest(typed, candidates);
  const others = candidates.filter((candidate) => candidate !== near);
  return near === undefined || suggest(typed, others) !== undefined ? undefined : near;
}

/** What may be meant, as a question for the middle of a sentence. */
export function meantWords(near: string): string {
  return `did you mean "${near}"?`;
}

/** "Did you mean …?" where something is near enough, and what else there is to say. */
export function didYouMean(near: string | undefined, rest = ""): string {
  return near === undefined ? rest : `D${meantWords(near).slice(1)} ${rest}`.trimEnd();
}

const mostListed = 12;

/** What to do about a name that is not in a list: the nearest of them, and all; `none` where the list is empty. */
export function advise(typed: string, known: readonly string[], none: string): string {
  if (known.length === 0) return none;
  const list = `Known: ${known.slice(0, mostListed).join(", ")}${known.length > mostListed ? ", …" : ""}.`;
  return didYouMean(suggest(typed, known), `${oddWords(typed, known)} ${list}`.trimStart());
}

/** What makes a name another than the one it looks like, for the end of an advice; empty when nothing does. */
export function oddWords(typed: string, known: readonly string[]): string {
  const odd = firstOdd(typed);
  if (!odd || known.includes(typed) || !known.includes(plainName(typed))) return "";
  return ` Type it anew: yours has ${characterName(odd.character)} in it.`;
}

/** Optimal string alignment: a swap of neighbours counts one, as typing errors do. Gives up above `limit`. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] ?? limit + 1;
}
