import { comparePackages } from "../../../src/tools/diff/compare.ts";
import type { Comparison, StoredItem } from "../../../src/tools/diff/comparison.ts";
import type { PackagedCourse } from "../../../src/tools/diff/read-course.ts";
import type { Version } from "./course-versions.ts";
import { nameIn, show, type Snapshot } from "./snapshot.ts";

export type DiffWord = "kept" | "re-opened" | "lost" | "new";

export interface DiffFound {
  readonly wrong: readonly string[];
  /** Which of its words were true of something. */
  readonly met: readonly DiffWord[];
}

const comparisons = new WeakMap<Version, WeakMap<Version, Comparison>>();

/**
 * Where `diff` of two packages is wrong about a learner who had done some of the first and opens the second. Names are the
 * author's meaning, not the build's: a session is itself, whatever id it was given.
 */
export function diffFound(before: Snapshot, found: Snapshot): DiffFound {
  const said = comparisonOf(before.version, found.version);
  if (said.broken) return { wrong: [`it calls the update ${said.broken}`], met: [] };
  const isSame = (name: string): boolean => show(found.items.get(name)) === show(before.items.get(name));
  const isAsked = (name: string): boolean => {
    const now = found.items.get(name);
    // What was written stays. A quiz that is not under way keeps its answers for the review.
    return now === undefined || (now.phase === "open" && now.isText) || isOfRestingQuiz(before, name);
  };
  // A text stays in its old slot, for the day it is put back.
  const isGone = (name: string): boolean => !found.items.has(name) || before.items.get(name)?.isText === true;
  const fates: readonly (readonly [DiffWord, readonly StoredItem[], (name: string) => boolean])[] = [
    ["kept", said.kept, isSame],
    ["re-opened", said.reopened, isAsked],
    ["lost", said.lost, isGone],
  ];
  const done = fates.map(([word, items, isRight]) => {
    const names = items.map(({ slot }) => nameIn(before.version, slot)).filter((name) => before.items.has(name));
    const wrong = names.filter((name) => !isRight(name));
    return { word, isMet: names.length > 0, wrong: wrong.map((name) => wordsOf(name, word, before, found)) };
  });
  const added = said.added.map(({ slot }) => nameIn(found.version, slot));
  const filled = added.filter((name) => found.items.has(name) && !before.items.has(name));
  return {
    wrong: [...done.flatMap(({ wrong }) => wrong), ...filled.map((name) => wordsOf(name, "new", before, found))],
    met: [...done.filter(({ isMet }) => isMet).map(({ word }) => word), ...(added.length > 0 ? ["new" as const] : [])],
  };
}

function isOfRestingQuiz({ version, quiz }: Snapshot, name: string): boolean {
  return quiz.phase !== "running" && version.draft.assessed.some(({ id }) => id === name);
}

function wordsOf(name: string, word: DiffWord, before: Snapshot, found: Snapshot): string {
  return `${name} is called ${word}; it was ${show(before.items.get(name))} and is ${show(found.items.get(name))}`;
}

function comparisonOf(before: Version, after: Version): Comparison {
  const known = comparisons.get(before)?.get(after);
  if (known) return known;
  const made = comparePackages(packaged(before), packaged(after));
  comparisons.set(before, (comparisons.get(before) ?? new WeakMap<Version, Comparison>()).set(after, made));
  return made;
}

function packaged({ data, bank }: Version): PackagedCourse {
  return { data, units: new Map(), bank: { questions: bank } };
}
