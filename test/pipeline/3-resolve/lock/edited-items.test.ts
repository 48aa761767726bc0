import { describe, expect, it } from "vitest";
import { sessionStores } from "../../../../src/contract/state.ts";
import { printOf } from "../../../../src/pipeline/3-resolve/lock/likeness.ts";
import { emptyLock, type LockItem, type LockOption } from "../../../../src/pipeline/3-resolve/lock/lock.ts";
import { updateLock } from "../../../../src/pipeline/3-resolve/lock/update-lock.ts";
import { abc, first, numbersOf, option, question, said, slotOf } from "./items.ts";

describe("options", () => {
  const [alpha, beta, gamma] = abc as [LockOption, LockOption, LockOption];
  const edited = (options: readonly LockOption[], lock = first.lock) =>
    updateLock(lock, [question("q1", options), question("q2", abc)]);

  it.each([
    ["another option came in the place of one that went, and others moved up", [alpha, gamma, option("Delta")]],
    ["one was reworded and moved", [option("Beta, too"), alpha, gamma]],
  ])("re-open a question when %s", (_name, options) => {
    const next = edited(options.map((one, index) => ({ ...one, correct: index === 0 })));
    expect(said(next)).toEqual(['"q1" has other options']);
    expect(slotOf(next, "q1")).toBe(2);
  });

  it("reworded in place keep their numbers, also where they stand otherwise than at first", () => {
    const moved = edited([gamma, alpha, beta]);
    expect(moved.lock.slots[0]?.order).toEqual([2, 0, 1]);
    const next = edited([option("Gamma, at last"), alpha, beta], moved.lock);
    expect([numbersOf(next, "q1"), slotOf(next, "q1")]).toEqual([[2, 0, 1], 0]);
  });

  it("keep their numbers when they are given ids and moved at once", () => {
    const next = edited([{ ...gamma, id: "c" }, alpha, { ...beta, id: "b" }]);
    expect([numbersOf(next, "q1"), said(next)]).toEqual([
      [2, 0, 1],
      ["words or file names changed, nothing that is stored"],
    ]);
  });

  it("with the same words keep their numbers in every build", () => {
    const twice = updateLock(emptyLock, [question("q1", [alpha, beta, beta])]);
    const again = updateLock(twice.lock, [question("q1", [alpha, beta, beta])]);
    expect([numbersOf(again, "q1"), said(again)]).toEqual([[0, 1, 2], []]);
  });
});

describe("ids that were given to something else", () => {
  const asking = (id: string, words: string): LockItem => ({ ...question(id, abc), print: printOf([words]) });
  const [pulse, fever] = ["Where do you feel the pulse of a child?", "From which degree on is it called a fever?"];
  const asked = updateLock(emptyLock, [asking("q1", pulse), asking("q2", fever)]);

  it("A48 re-open each question, when questions are numbered anew", () => {
    const next = updateLock(asked.lock, [
      asking("q1", "What is the first thing to say to a relative?"),
      asking("q2", pulse),
      asking("q3", fever),
    ]);
    expect(said(next)).toEqual([
      '"q1" is worded so differently that it is another question',
      '"q2" is worded so differently that it is another question',
      '"q3" is new',
    ]);
    expect(next.lock.slots.map(({ retired, replaces }) => [retired, replaces])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, 0],
      [false, 1],
      [false, undefined],
    ]);
  });

  it("A48 change nothing for a question that was only reworded", () => {
    const next = updateLock(asked.lock, [asking("q1", "Where do you feel a child's pulse?"), asking("q2", fever)]);
    expect([said(next), slotOf(next, "q1")]).toEqual([[], 0]);
  });

  it("A48 do not make a question of a session", () => {
    const session: LockItem = { kind: "session", id: "q1", stores: sessionStores, phased: false, options: [] };
    const before = updateLock(emptyLock, [session]);
    const next = updateLock(before.lock, [question("q1", abc)]);
    expect(next.lock.slots[1]?.replaces).toBeUndefined();
    expect(said(next)).toEqual(['"q1" is new']);
  });

  it("keep a tick for an item of a list that is given an id", () => {
    const tick = (id: string, idBefore?: string): LockItem => ({
      ...{ kind: "block", id: `list/${id}`, stores: { type: "seen" }, phased: false, options: [] },
      ...(idBefore === undefined ? {} : { idBefore: `list/${idBefore}` }),
    });
    const before = updateLock(emptyLock, [tick("w1"), tick("w2")]);
    const next = updateLock(before.lock, [tick("w2"), tick("pause", "w1")]);
    expect([slotOf(next, "list/pause"), next.lock.slots.length]).toEqual([0, 2]);
    // Somebody else has the words now.
    const other = updateLock(before.lock, [tick("w1"), tick("w2"), tick("pause", "w1")]);
    expect(slotOf(other, "list/pause")).toBe(2);
  });
});
