import { describe, expect, test } from "vitest";
import { answer, check, goTo, note, retry, see, show, slotOf } from "../../../src/runtime/learning/attempt.ts";
import {
  complete,
  progress,
  reachEnd,
  sessionsLeft,
  sessionStatus,
  startSession,
} from "../../../src/runtime/learning/completion.ts";
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

test("progress is required items done of all: 1 + 3 + 1 and the assessment", () => {
  expect(progress(start, course, score)).toBe(0);
  const one = check(answer(reachEnd(start, viewed), 3, wrong), 3);
  expect(progress(one, course, score)).toBeCloseTo(2 / 6);
  const passed = { ...one, outcome: { ...one.outcome, passed: true } };
  expect(progress(passed, course, score)).toBeCloseTo(3 / 6);
  const optional = { ...course, completion: { sessions: [0], assessment: "none" as const } };
  expect(progress(one, optional, score)).toBe(1);
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
