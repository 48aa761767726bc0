import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CourseData } from "../../../src/contract/page-data.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { answer, check, note, slotOf } from "../../../src/runtime/learning/attempt.ts";
import { joinEarlyWork } from "../../../src/runtime/learning/early-work.ts";
import { reachEnd } from "../../../src/runtime/learning/completion.ts";
import { reopen } from "../../../src/runtime/learning/reopen.ts";
import { lmsOutcome, restore } from "../../../src/runtime/learning/tracking-rules.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { decode, encode } from "../state/codec.ts";
import { runs } from "../state/arbitrary-state.ts";
import { course, right, score, slotOfKind, wrong } from "./example-course.ts";

const normal = { mode: "normal", completed: false, passed: false } as const;
const start = emptyState(1);
const withOutcome = (outcome: Partial<LearnerState["outcome"]>): LearnerState => ({
  ...start,
  outcome: { ...start.outcome, ...outcome },
});

describe("the report", () => {
  test("has no score before a submission, and the best one after", () => {
    expect(lmsOutcome(start, course, normal, score)).toEqual({
      completion: "incomplete",
      success: "unknown",
      objectives: [],
      progress: 0,
    });
    expect(lmsOutcome(withOutcome({ attemptsUsed: 1, bestScore: 0 }), course, normal, score)?.score).toBe(0);
  });

  test("says failed only when no attempt is left", () => {
    const after = (attemptsUsed: number) =>
      lmsOutcome(withOutcome({ attemptsUsed, bestScore: 0.5 }), course, normal, score)?.success;
    expect([1, 2, 3].map(after)).toEqual(["unknown", "unknown", "failed"]);
    const unlimited: CourseData = { ...course, ...(course.quiz ? { quiz: { ...course.quiz, attempts: 0 } } : {}) };
    expect(lmsOutcome(withOutcome({ attemptsUsed: 63, bestScore: 0 }), unlimited, normal, score)?.success).toBe(
      "unknown",
    );
  });

  test.each(["attempted", "none"] as const)(
    "B63 says failed only with the end where the quiz decides nothing (%s): many LMSs let nobody in after it",
    (assessment) => {
      const easy: CourseData = { ...course, completion: { ...course.completion, assessment } };
      const after = (completed: boolean) =>
        lmsOutcome(withOutcome({ completed, attemptsUsed: 3, bestScore: 0.5 }), easy, normal, score)?.success;
      expect([after(false), after(true)]).toEqual(["unknown", "failed"]);
    },
  );

  test("is never worse than the LMS's own record", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.nat(5),
        (completed, passed, hadCompleted, hadPassed, attemptsUsed) => {
          const report = lmsOutcome(
            withOutcome({ completed, passed, attemptsUsed, bestScore: 0.1 }),
            course,
            { mode: "normal", completed: hadCompleted, passed: hadPassed },
            score,
          );
          expect(report?.completion).toBe(completed || hadCompleted ? "completed" : "incomplete");
          if (passed || hadPassed) expect(report?.success).toBe("passed");
        },
      ),
      runs,
    );
  });

  test("is none in review and browse", () => {
    for (const mode of ["review", "browse"] as const)
      expect(lmsOutcome(start, course, { ...normal, mode }, score)).toBeUndefined();
  });

  test("has the objectives of the best attempt", () => {
    const state = {
      ...answer(start, 7, { type: "choice", option: 80 }),
      outcome: { ...start.outcome, attemptsUsed: 1, bestScore: 0.8 },
    };
    expect(lmsOutcome(state, course, normal, score)?.objectives).toEqual([{ id: "one", score: 0.8, passed: true }]);
  });
});

describe("restoring", () => {
  test("whatever parses, with what the LMS has on record", () => {
    const state = check(answer(start, 3, wrong), 3);
    const decoded = decode(encode(state, course.slots, 4096).text, course.slots);
    expect(restore(decoded, course, normal)).toEqual({ state, reopened: [] });
    expect(restore(decoded, course, { completed: true, passed: true }).state.outcome).toMatchObject({
      completed: true,
      passed: true,
    });
  });

  test("from nothing, or from what cannot be read, starts anew in today's revision", () => {
    const later = { ...course, revision: 5 };
    expect(restore(undefined, later, normal).state).toEqual(emptyState(5));
    expect(restore(decode("rubbish", later.slots), later, normal).state).toEqual(emptyState(5));
  });
});

describe("a key changed after the state was written", () => {
  const changedSlots = (...numbers: readonly number[]): CourseData => ({
    ...course,
    revision: 2,
    slots: course.slots.map((slot, number) => (numbers.includes(number) ? { ...slot, changed: 2 } : slot)),
  });
  const state = check(answer(check(answer(start, 3, wrong), 3), 10, right), 10);

  test("opens a check again and tells which", () => {
    const { state: carried, reopened } = reopen(state, changedSlots(3, 4));
    expect(reopened).toEqual([3]);
    expect(slotOf(carried, 3)).toEqual({ phase: "open" });
    expect(carried.revision).toBe(2);
    expect(reopen(carried, changedSlots(3, 4)).reopened).toEqual([]);
  });

  test("opens a question of a running attempt, not of a submitted one", () => {
    const inPhase = (phase: "running" | "submitted") =>
      reopen({ ...state, quiz: { ...state.quiz, phase } }, changedSlots(10));
    expect(inPhase("running").reopened).toEqual([10]);
    expect(inPhase("running").state.slots.has(10)).toBe(false);
    expect(inPhase("submitted").reopened).toEqual([]);
    expect(slotOf(inPhase("submitted").state, 10).answer).toEqual(right);
  });

  test("leaves what was earned", () => {
    const [, active] = course.sessions;
    const earned = {
      ...(active ? reachEnd(state, { ...active, complete: "view" }) : state),
      outcome: { completed: true, passed: true, bestScore: 0.9, attemptsUsed: 1 },
    };
    const carried = reopen(earned, changedSlots(3)).state;
    expect(carried.outcome).toEqual(earned.outcome);
    expect(slotOf(carried, 1)).toEqual(slotOf(earned, 1));
  });

  test("an item moved to a new slot is open there; its text moves along", () => {
    const moved: CourseData = {
      ...course,
      revision: 2,
      slots: [
        ...course.slots.map((slot, number) => (number === 3 || number === 6 ? { ...slot, retired: true } : slot)),
        slotOfKind({ type: "choice", options: 5 }, true, { since: 2, changed: 2, replaces: 3 }),
        slotOfKind({ type: "text", weight: 2 }, false, { since: 2, changed: 2, replaces: 6 }),
      ],
      checks: course.checks.map((one) => (one.slot === 3 ? { ...one, slot: 18 } : one)),
    };
    const carried = reopen(note(state, 6, "mine"), moved);
    expect(carried.reopened).toEqual([18]);
    expect(slotOf(carried.state, 19).answer).toEqual({ type: "text", text: "mine" });
    expect(carried.state.slots.has(6)).toBe(false);
  });

  test("an item that moved twice since the learner's last visit is open where it is now, and its text there", () => {
    const retired = (number: number) => number === 3 || number === 6;
    const moved: CourseData = {
      ...course,
      revision: 3,
      slots: [
        ...course.slots.map((slot, number) => (retired(number) ? { ...slot, retired: true } : slot)),
        slotOfKind({ type: "choice", options: 5 }, true, { since: 2, changed: 2, replaces: 3, retired: true }),
        slotOfKind({ type: "text", weight: 2 }, false, { since: 2, changed: 2, replaces: 6, retired: true }),
        slotOfKind({ type: "choice", options: 6 }, true, { since: 3, changed: 3, replaces: 18 }),
        slotOfKind({ type: "text", weight: 3 }, false, { since: 3, changed: 3, replaces: 19 }),
      ],
      checks: course.checks.map((one) => (one.slot === 3 ? { ...one, slot: 20 } : one)),
    };
    const carried = reopen(note(state, 6, "mine"), moved);
    expect(carried.reopened).toEqual([20]);
    expect(slotOf(carried.state, 21).answer).toEqual({ type: "text", text: "mine" });
    expect(carried.state.slots.has(19)).toBe(false);
  });
});

describe("an LMS that turns up late", () => {
  test("keeps its own and gets what was done meanwhile; two texts are both kept", () => {
    const stored = note(check(answer(start, 3, right), 3), 6, "stored");
    const early = note(answer(check(answer(start, 3, wrong), 3), 4, right), 6, "early");
    const joined = joinEarlyWork({ ...stored, token: 5, counter: 9 }, early, course);
    expect(joined).toMatchObject({ token: 5, counter: 9 });
    expect(slotOf(joined, 3).answer).toEqual(right);
    expect(slotOf(joined, 4).answer).toEqual(right);
    expect(slotOf(joined, 6).answer).toEqual({ type: "text", text: "stored\n\nearly" });
    expect(joinEarlyWork(joined, early, course)).toEqual(joined);
  });

  test("gets only what was done on this page, not what the device had of somebody", () => {
    const begun: LearnerState = {
      ...note(answer(answer(start, 3, right), 10, right), 6, "somebody's"),
      quiz: { seed: 3, phase: "running", at: 0, clock: 0 },
      outcome: { completed: true, passed: true, bestScore: 1, attemptsUsed: 2 },
    };
    const early = answer(answer(begun, 4, right), 11, right);
    expect(joinEarlyWork(start, early, course, begun)).toEqual(answer(start, 4, right));
  });

  test("keeps its own assessment, or takes the one begun when it has none", () => {
    const early: LearnerState = {
      ...answer(start, 10, right),
      quiz: { seed: 3, phase: "running", at: 1, clock: 0 },
    };
    expect(joinEarlyWork(start, early, course).quiz.seed).toBe(3);
    const stored = {
      ...start,
      quiz: { seed: 8, phase: "submitted" as const, at: 0, clock: 0 },
      outcome: { ...start.outcome, attemptsUsed: 1 },
    };
    const joined = joinEarlyWork(stored, early, course);
    expect(joined.quiz.seed).toBe(8);
    expect(joined.slots.has(10)).toBe(false);
  });
});
