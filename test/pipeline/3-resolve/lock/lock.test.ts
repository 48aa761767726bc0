import { describe, expect, it } from "vitest";
import { lockText, readLock } from "../../../../src/pipeline/3-resolve/lock/lock-file.ts";
import { updateLock } from "../../../../src/pipeline/3-resolve/lock/update-lock.ts";
import { parse } from "yaml";
import { abc, first, numbersOf, option, question, said, slotOf } from "./items.ts";

describe("the lock", () => {
  it("gives slots in document order at first", () => {
    expect([slotOf(first, "q1"), slotOf(first, "q2")]).toEqual([0, 1]);
    expect(first.lock.revision).toBe(1);
  });

  it("changes nothing when nothing changed", () => {
    const again = updateLock(first.lock, [question("q1", abc), question("q2", abc)]);
    expect(again.changes).toEqual([]);
    expect(lockText(again.lock)).toBe(lockText(first.lock));
  });

  it("keeps every slot when items are moved and one is added in the middle", () => {
    const next = updateLock(first.lock, [question("q2", abc), question("new", abc), question("q1", abc)]);
    expect([slotOf(next, "q1"), slotOf(next, "q2"), slotOf(next, "new")]).toEqual([0, 1, 2]);
    expect(next.lock.slots[2]?.since).toBe(2);
  });

  it("keeps option numbers when options are moved", () => {
    const moved = updateLock(first.lock, [
      question(
        "q1",
        [abc[2], abc[0], abc[1]].filter((o) => o !== undefined),
      ),
      question("q2", abc),
    ]);
    expect(numbersOf(moved, "q1")).toEqual([2, 0, 1]);
    expect(moved.lock.slots[0]?.changed).toBe(1);
  });

  it("keeps option numbers when options are reworded in place", () => {
    const reworded = updateLock(first.lock, [
      question("q1", [option("Alpha, indeed", true), option("Beta, too"), option("Gamma")]),
      question("q2", abc),
    ]);
    expect(numbersOf(reworded, "q1")).toEqual([0, 1, 2]);
    expect(reworded.lock.revision).toBe(1);
    expect(said(reworded)).toEqual(["words or file names changed, nothing that is stored"]);
  });

  it("gives a new slot when options were moved and reworded at once", () => {
    const both = updateLock(first.lock, [
      question("q1", [option("B2"), option("Alpha", true), option("C2")]),
      question("q2", abc),
    ]);
    expect(slotOf(both, "q1")).toBe(2);
    expect(both.lock.slots[0]?.retired).toBe(true);
    expect(both.lock.slots[2]?.replaces).toBe(0);
  });

  it("says that a question has another right answer, in its own slot", () => {
    const rekeyed = updateLock(first.lock, [
      question("q1", [option("Alpha"), option("Beta", true), option("Gamma")]),
      question("q2", abc),
    ]);
    expect(slotOf(rekeyed, "q1")).toBe(0);
    expect(rekeyed.lock.slots[0]?.changed).toBe(2);
    expect(rekeyed.lock.slots[1]?.changed).toBe(1);
    expect(said(rekeyed)).toEqual(['"q1" has another right answer']);
  });

  it("retires what is gone and takes it back when it returns", () => {
    const gone = updateLock(first.lock, [question("q2", abc)]);
    expect(gone.lock.slots.map(({ retired }) => retired)).toEqual([true, false]);
    expect(said(gone)).toEqual(['"q1" is gone']);
    const back = updateLock(gone.lock, [question("q2", abc), question("q1", abc)]);
    expect(slotOf(back, "q1")).toBe(0);
    expect(back.lock.slots).toHaveLength(2);
  });

  it("never reuses a number: a new item after a removed one gets a fresh slot", () => {
    const gone = updateLock(first.lock, [question("q1", abc)]);
    const next = updateLock(gone.lock, [question("q1", abc), question("q3", abc)]);
    expect(slotOf(next, "q3")).toBe(2);
  });

  it("reads back exactly what it wrote", () => {
    const text = lockText(first.lock);
    const source = { path: "course.lock.yaml", text, value: parse(text) };
    expect(readLock(source)).toEqual(first.lock);
  });

  it("says which slot is damaged instead of guessing", () => {
    const text = lockText(first.lock).replace("slot: 1", "slot: 4");
    expect(readLock({ path: "course.lock.yaml", text, value: parse(text) })).toBe(
      "slot 1 is missing, doubled or damaged",
    );
  });
});

it("names what learners lose first, and last what is new", () => {
  const next = updateLock(first.lock, [
    question("a-new-one", abc),
    question("q2", [option("Alpha"), option("Beta", true), option("Gamma")]),
  ]);
  expect(next.changes).toEqual([
    { type: "lost", text: '"q1" is gone' },
    { type: "reopened", text: '"q2" has another right answer' },
    { type: "new", text: '"a-new-one" is new' },
  ]);
});
