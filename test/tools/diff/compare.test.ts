import { describe, expect, it } from "vitest";
import { comparePackages } from "../../../src/tools/diff/compare.ts";
import { diffLines } from "../../../src/tools/diff/diff-lines.ts";
import { first, ids, packaged, question, slot } from "./packaged.ts";

describe("what an update does to learners", () => {
  it("keeps everything when nothing changed", () => {
    const found = comparePackages(first, first);
    expect([ids(found.kept), found.reopened, found.lost, found.added, found.rules, found.broken]).toEqual([
      ["q1", "q2"],
      [],
      [],
      [],
      [],
      undefined,
    ]);
  });

  it("re-opens a question whose key changed, and keeps one that was moved into the quiz", () => {
    const after = packaged(2, [slot(1, 2), slot(1)], [question("q1", 0)]);
    const found = comparePackages(first, {
      ...after,
      units: new Map(),
      bank: { questions: [{ ...question("q2", 1), html: "", answerHtml: "", pinned: [] }] },
    });
    expect([ids(found.kept), ids(found.reopened), ids(found.lost)]).toEqual([["q2"], ["q1"], []]);
  });

  it("re-opens a question that got a new slot because its options changed", () => {
    const after = packaged(
      2,
      [slot(1, 1, { retired: true }), slot(1), slot(2, 2, { replaces: 0 })],
      [question("q1", 2), question("q2", 1)],
    );
    expect(ids(comparePackages(first, after).reopened)).toEqual(["q1"]);
  });

  it("says what is lost, what is new, and which rules changed", () => {
    const after = packaged(
      2,
      [slot(1, 1, { retired: true }), slot(1), slot(2)],
      [question("q2", 1), question("q3", 2)],
      {
        completion: { sessions: [], assessment: "passed" },
      },
    );
    const found = comparePackages(first, after);
    expect([ids(found.lost), ids(found.added), found.rules]).toEqual([
      ["q1"],
      ["q3"],
      ["asked of the assessment: none → passed"],
    ]);
    expect(diffLines(found)).toEqual([
      "c 1.1.0 → 1.2.0 (revision 1 → 2)",
      "Lost       1 – taken out; the answers come back if the item does",
      "             check q1: “q1”",
      "Kept       1 – as the learner left it",
      "New        1 – empty for everybody",
      "             check q3: “q3”",
      "Rule       asked of the assessment: none → passed",
      "A status, score or pass that an LMS has already is never made worse.",
    ]);
  });

  it("tells of decisions and ticks one by one: what got another number is lost, and nothing is asked again", () => {
    const seen = { stores: { type: "seen" }, phased: false } as const;
    const told = (id: string, slots: readonly number[], optionIds: readonly string[]) => ({
      ...{ id, slots, optionIds, description: id, objectives: [] },
    });
    const choice = (since: number, changed = since) => slot(since, changed, { phased: false });
    const old = [choice(1), choice(1), slot(1, 1, seen), slot(1, 1, seen)];
    const before = packaged(1, old, [], {
      told: [told("story-night", [0], ["o1"]), told("story-day", [1], ["o1"]), told("list", [2, 3], ["ask", "pause"])],
    });
    const after = packaged(2, [choice(1, 2), ...old.slice(1), choice(2), slot(2, 2, seen)], [], {
      told: [told("story-night", [0], ["o1"]), told("story-day", [4], ["o1"]), told("list", [2, 5], ["ask", "wait"])],
    });
    const found = comparePackages(before, after);
    const named = (items: readonly { readonly kind: string; readonly id: string }[]) =>
      items.map(({ kind, id }) => `${kind} ${id}`);
    expect([named(found.kept), named(found.lost), named(found.added), found.reopened]).toEqual([
      ["decision story-night", "tick list/ask"],
      ["decision story-day", "tick list/pause"],
      ["tick list/wait"],
      [],
    ]);
  });

  it("keeps the tick of an item that was given an id", () => {
    const seen = slot(1, 1, { stores: { type: "seen" }, phased: false });
    const list = (...optionIds: readonly string[]) =>
      packaged(1, [seen, seen], [], {
        told: [{ id: "list", slots: [0, 1], optionIds, description: "Before you post", objectives: [] }],
      });
    const found = comparePackages(list("w1", "w2"), list("w1", "pause"));
    expect([ids(found.kept), found.lost, found.added]).toEqual([["list/w1", "list/w2"], [], []]);
  });

  it.each([
    [
      "another course",
      packaged(2, first.data.slots, first.data.checks, { course: { ...first.data.course, id: "d" } }),
      "other-course",
    ],
    ["an older package", packaged(0, first.data.slots, first.data.checks), "older"],
    [
      "a package built without the lock",
      packaged(1, [slot(1, 1, { stores: { type: "bits", count: 2 } }), slot(1)], first.data.checks),
      "lock-not-kept",
    ],
  ] as const)("says that %s keeps no answers", (_name, after, broken) => {
    const found = comparePackages(first, after);
    expect([found.broken, found.kept, ids(found.lost)]).toEqual([broken, [], ["q1", "q2"]]);
  });
});
