import { describe, expect, test } from "vitest";
import { answer, check, goTo, isAt, note, retry, see, show, slotOf } from "../../../src/runtime/learning/attempt.ts";
import {
  complete,
  progress,
  reachEnd,
  sessionsLeft,
  sessionStatus,
  startSession,
} from "../../../src/runtime/learning/completion.ts";
import { firstSlotPage, type LearnerState } from "../../../src/contract/state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { course, right, score, wrong } from "./example-course.ts";

const start = emptyState(1);
const [viewed, active, passing] = course.sessions;
if (!viewed || !active || !passing) throw new Error("three sessions");

describe("a knowledge check", () => {
  test("is answered, checked, tried again and shown, with the selection kept", () => {
    const checked = check(answer(start, 3, wrong), 3);
    expect(slotOf(checked, 3)).toEqual({ answer: wrong, phase: "checked" });
    expect(slotOf(retry(checked, 3), 3)).toEqual({ answer: wrong, phase: "open" });
    expect(slotOf(show(checked, 3), 3)).toEqual({ answer: wrong, phase: "shown" });
    expect(slotOf(check(answer(retry(show(checked, 3), 3), 3, right), 3), 3)).toEqual({
      answer: right,
      phase: "checked",
    });
  });

  test("cannot be checked without an answer, nor changed once checked", () => {
    expect(check(start, 3)).toBe(start);
    const checked = check(answer(start, 3, wrong), 3);
    expect(answer(checked, 3, right)).toBe(checked);
  });

  test("of which everything was unticked again has no answer", () => {
    expect(answer(answer(start, 3, right), 3, undefined)).toEqual(start);
    expect(answer(start, 3, undefined)).toBe(start);
    const checked = check(answer(start, 3, wrong), 3);
    expect(answer(checked, 3, undefined)).toBe(checked);
  });

  test("a double click changes nothing", () => {
    const answered = answer(start, 3, right);
    expect(answer(answered, 3, { ...right })).toBe(answered);
    const checked = check(answered, 3);
    expect(check(checked, 3)).toBe(checked);
    expect(goTo(goTo(start, { page: 17, block: 2 }), { page: 17, block: 2 })).toEqual(
      goTo(start, { page: 17, block: 2 }),
    );
  });
});

test("an emptied note is as if it had never been written", () => {
  expect(note(note(start, 6, "mine"), 6, "")).toEqual(start);
  expect(note(start, 6, "")).toBe(start);
});

describe("sessions", () => {
  test("by view: complete at the end, not at the start", () => {
    const begun = startSession(start, viewed);
    expect([start, begun, reachEnd(begun, viewed)].map((state) => sessionStatus(state, viewed))).toEqual([
      "not started",
      "in progress",
      "completed",
    ]);
  });

  test("by activities: complete when all are submitted, right or wrong", () => {
    const two = see(check(answer(startSession(start, active), 3, wrong), 3), 9);
    expect(sessionStatus(complete(reachEnd(two, active), course, score), active)).toBe("in progress");
    const selected = answer(two, 4, right);
    expect(sessionStatus(complete(selected, course, score), active)).toBe("in progress");
    expect(sessionStatus(complete(check(selected, 4), course, score), active)).toBe("completed");
  });

  test("by pass: complete when right, and it stays complete when tried again", () => {
    const failed = complete(check(answer(start, 5, wrong), 5), course, score);
    expect(sessionStatus(failed, passing)).toBe("not started");
    const passed = complete(check(answer(retry(failed, 5), 5, right), 5), course, score);
    expect(sessionStatus(passed, passing)).toBe("completed");
    expect(sessionStatus(complete(answer(retry(passed, 5), 5, wrong), course, score), passing)).toBe("completed");
  });
});

describe("progress", () => {
  const of = (state: LearnerState, rule = course) => progress(state, rule, score);
  // 2 + 5 + 3 minutes, and 4 of the quiz.
  const minutes = 14;

  test("B110 is minutes done of all minutes, the quiz among them", () => {
    expect(of(start)).toBe(0);
    const read = reachEnd(start, viewed);
    expect(of(read)).toBeCloseTo(2 / minutes);
    expect(of({ ...read, outcome: { ...read.outcome, passed: true } })).toBeCloseTo(6 / minutes);
  });

  test("B110 grows within a session: with what was gone past, and with what was done", () => {
    const page = active.slot + firstSlotPage;
    const begun = startSession(start, active);
    const at = goTo(begun, { page, block: 514 });
    expect(of(at)).toBeCloseTo(2 / minutes);
    // By its number, as 0.1.0 stored it.
    expect(of(goTo(begun, { page, block: 3 }))).toBeCloseTo(2 / minutes);
    const done = check(answer(at, 3, wrong), 3);
    expect(of(done)).toBeCloseTo(3 / minutes);
    // What comes later was done: so what stands before it was read, but nothing else of it is done.
    expect(of(see(start, 9))).toBeCloseTo(3 / minutes);
  });

  test("B111 on a page of hundreds no number of a block is taken for the mark of another, nor a mark for a number", () => {
    const marks = Array.from({ length: 700 }, (_, index) => (index < 512 ? 512 + ((index * 7) % 512) : 0));
    const blocksAt = (place: number): readonly number[] =>
      marks.flatMap((mark, index) => (isAt(place, mark, index) ? [index] : []));
    expect([1, 511].map(blocksAt)).toEqual([[0], [510]]);
    // From 512 on a place is a mark, though this page has as many blocks; the page's beginning is no block.
    for (const [index, mark] of marks.slice(0, 512).entries()) expect(blocksAt(mark)).toEqual([index]);
    expect(blocksAt(0)).toEqual([]);
  });

  test("B110 never goes back while the page is open: neither up the page nor to another", () => {
    const page = active.slot + firstSlotPage;
    const far = goTo(startSession(start, active), { page, block: 515 }, 3);
    const back = goTo(goTo(far, { page, block: 512 }, 0), { page: viewed.slot + firstSlotPage, block: 0 });
    expect([far, back].map((state) => of(state))).toEqual([2 / minutes, 2 / minutes]);
  });

  test("B110 stays below 1 until the course is complete", () => {
    const optional = { ...course, completion: { sessions: [1], assessment: "none" as const } };
    const begun = startSession(start, active);
    const all = see(check(answer(check(answer(begun, 3, wrong), 3), 4, wrong), 4), 9);
    expect(of(all, optional)).toBe(0.99);
    expect(of(complete(all, optional, score), optional)).toBe(1);
  });
});

describe("the course", () => {
  const sessionsDone = [viewed, active, passing].reduce(
    (state, session) => reachEnd(state, { ...session, complete: "view" }),
    start,
  );

  test("is complete with its sessions and the assessment passed, and stays so", () => {
    expect(sessionsLeft(sessionsDone, course)).toEqual([]);
    expect(complete(sessionsDone, course, score).outcome.completed).toBe(false);
    const done = complete({ ...sessionsDone, outcome: { ...start.outcome, passed: true } }, course, score);
    expect(done.outcome.completed).toBe(true);
    expect(complete({ ...done, slots: new Map() }, course, score).outcome.completed).toBe(true);
  });

  test("`attempted` asks for one submission, `none` for no assessment", () => {
    const by = (assessment: "attempted" | "none") => ({ ...course, completion: { ...course.completion, assessment } });
    expect(complete(sessionsDone, by("none"), score).outcome.completed).toBe(true);
    expect(complete(sessionsDone, by("attempted"), score).outcome.completed).toBe(false);
    const submitted = { ...sessionsDone, outcome: { ...start.outcome, attemptsUsed: 1 } };
    expect(complete(submitted, by("attempted"), score).outcome.completed).toBe(true);
  });
});
