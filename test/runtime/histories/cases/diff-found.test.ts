import { describe, expect, test } from "vitest";
import { editNames, type EditName } from "../course-edits.ts";
import { tell, type Setting, type Step } from "../history.ts";

/*
 * What `diff` says of an update, and what a learner who has done everything finds after it, in the runtime's own run: each
 * edit alone, then with the next one in the same update, done to each thing it can be done to. `tell` compares the two at each launch.
 */
const setting: Setting = {
  course: {
    feedback: "each",
    retry: "all",
    attempts: 0,
    draw: 6,
    rule: "passed",
    shuffle: false,
    interactions: "auto",
    profile: "generic",
  },
  isAnonymous: false,
  without: [],
  seed: 0,
};
const page = 0;
const launch: Step = {
  do: "launch",
  learner: 0,
  computer: 0,
  before: "leave",
  way: { faults: {}, mode: "normal", apiAfterMs: 0, isAlone: false, hasDatabase: false },
};
const everything: readonly Step[] = [
  launch,
  ...[0, 1].map((n): Step => ({ do: "write", page, n, text: "I would ask first." })),
  { do: "do all", page, n: 0, right: true },
];
/** Another attempt, with every question answered and none handed in. */
const underWay: readonly Step[] = [
  { do: "start quiz", page, n: 0 },
  ...Array.from({ length: 6 }, (_, n): readonly Step[] => [
    { do: "next", page, n },
    { do: "answer quiz", page, n, right: true },
    { do: "confirm", page, n },
  ]).flat(),
];
const edit = (name: EditName, n: number, m: number): Step => ({ do: "update", name, n, m });

/** Which of the things an edit is done to: three, or nine in the long run. */
const things = Array.from({ length: Number(process.env["RUNS"] ?? 1) > 1 ? 9 : 3 }, (_, n) => n);
const met = new Set<string>();
async function complaints(...steps: readonly Step[]): Promise<readonly string[]> {
  const told = await tell(setting, [...steps, launch]);
  for (const mark of told.marks) met.add(mark);
  return told.complaints.length === 0 ? [] : [...told.complaints, ...told.lines];
}

describe("A46 diff says what a learner who did everything finds", () => {
  test.each(editNames)("when an author %s", async (name) => {
    for (const n of things) {
      const done = n % 2 === 0 ? everything : [...everything, ...underWay];
      expect(await complaints(...done, edit(name, n, n + 1))).toEqual([]);
    }
  });

  test.each(editNames)("when an author %s, and does more before the next version is given out", async (name) => {
    for (const [at, other] of editNames.entries()) {
      if ((at + editNames.indexOf(name)) % (27 / things.length) !== 0) continue;
      expect(await complaints(...everything, edit(name, at, 2), edit(other, at + 1, 3))).toEqual([]);
    }
  });

  test("with each of its words", () => {
    const words = ["kept", "re-opened", "lost", "new"].map((word) => `what diff called ${word}`);
    expect(words.filter((word) => !met.has(word))).toEqual([]);
  });
});
