import { describe, expect, it } from "vitest";
import { comparePackages } from "../../../src/tools/diff/compare.ts";
import { diffLines } from "../../../src/tools/diff/diff-lines.ts";
import { first, ids, packaged, question, slot } from "./packaged.ts";

describe("A50 what an update costs", () => {
  it("A50 names every loss, first of all", () => {
    const many = Array.from({ length: 40 }, (_, number) => question(`q${number}`, number));
    const before = packaged(
      1,
      many.map(() => slot(1)),
      many,
    );
    const after = packaged(
      2,
      many.map((_, number) => slot(1, number < 20 ? 2 : 1, { retired: number >= 35 })),
      many.slice(0, 35),
    );
    const heads = diffLines(comparePackages(before, after)).map((line) => line.trim().split(":")[0]?.split(" – ")[0]);
    expect(heads.slice(1, -1)).toEqual([
      "Lost       5",
      ...many.slice(35).map(({ id }) => `check ${id}`),
      "Re-opened  20",
      ...many.slice(0, 20).map(({ id }) => `check ${id}`),
      "Kept       15",
    ]);
  });

  const session = (id: string, number: number, title: string) => ({
    ...{ id, number: number + 1, slot: number, title, minutes: 1, complete: "view" as const, activities: [], path: [] },
  });
  const sessions = (revision: number, ...list: readonly ReturnType<typeof session>[]) =>
    packaged(revision, [slot(1, 1, { phased: false }), slot(1, 1, { phased: false })], [], { sessions: list });

  it("A50 names sessions that are finished under another title", () => {
    const before = sessions(1, session("a", 0, "السلامة"), session("b", 1, "Posting"));
    const found = comparePackages(before, sessions(1, session("a", 0, "الوقاية"), session("b", 1, "Posting")));
    expect([ids(found.kept), found.retitled.map(({ id, now }) => [id, now])]).toEqual([["a", "b"], [["a", "الوقاية"]]]);
    expect(diffLines(found).slice(1, 3)).toEqual([
      "Retitled   1 – finished or written as before: make sure that each is still the same",
      "             session a: “السلامة” → “الوقاية”",
    ]);
  });

  it("A50 says that nothing is kept where a slot has gone over to another session", () => {
    const before = sessions(1, session("a", 0, "A"), session("b", 1, "B"));
    const found = comparePackages(before, sessions(2, session("a", 0, "A"), session("c", 1, "C")));
    expect([found.broken, ids(found.lost)]).toEqual(["lock-not-kept", ["a", "b"]]);
  });

  it("A50 says that what comes back in another form is lost, because no page asks for it again", () => {
    const after = packaged(
      3,
      [slot(1, 1, { retired: true }), slot(1), slot(3)],
      [question("q1", 2), question("q2", 1)],
    );
    const found = comparePackages(first, after);
    expect([ids(found.lost), ids(found.reopened), ids(found.added)]).toEqual([["q1"], [], []]);
  });
});
