import { describe, expect, test } from "vitest";
import type { CourseData } from "../../../src/contract/page-data.ts";
import type { Resume } from "../../../src/contract/lms-driver.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { askedMark } from "../../../src/runtime/learning/mark.ts";
import { lmsOutcome } from "../../../src/runtime/learning/tracking-rules.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { course as whole, score } from "./example-course.ts";

// The quiz is all that counts; the author's mark is 0.8.
const course: CourseData = { ...whole, completion: { ...whole.completion, sessions: [] } };
const unheard = { mode: "normal", completed: false, passed: false } as const;
const underMark = (course: CourseData, mark?: number) =>
  mark === undefined ? course : askedMark(mark, unheard).course(course);
const judgeAnew = (
  state: LearnerState,
  course: CourseData,
  record: { readonly mark?: number; readonly passed: boolean },
) => (record.mark === undefined ? state : askedMark(record.mark, record).judge(state, course));
const heard = { ...unheard, completed: true, passed: true };
const earned = (outcome: Partial<LearnerState["outcome"]>): LearnerState => ({
  ...emptyState(1),
  outcome: { ...emptyState(1).outcome, attemptsUsed: 1, ...outcome },
});
const passed = earned({ bestScore: 0.8, passed: true, completed: true });

describe("B100 the mark that an LMS asks for", () => {
  test("is the one mark of the course, and known to be the LMS's; without one, and with the same, the author's", () => {
    expect(underMark(course, 0.95).quiz).toEqual({ ...course.quiz, pass: 0.95, isAsked: true });
    for (const mark of [undefined, 0.8, 0.80004]) expect(underMark(course, mark)).toBe(course);
    const { quiz: _, ...reading } = course;
    expect(underMark(reading, 0.95)).toBe(reading);
  });

  test.each([
    // Nobody heard of the pass, and the LMS would not take it: there is something left to do.
    ["stricter, unheard", 0.95, unheard, { passed: false, completed: false }],
    ["stricter, but the LMS has the pass", 0.95, heard, { passed: true, completed: true }],
    ["the same", 0.8, unheard, { passed: true, completed: true }],
    ["none: another kind of LMS", undefined, unheard, { passed: true, completed: true }],
  ])("judges anew what was passed at 0.8: %s", (_, mark, record, outcome) => {
    const asked = { ...record, ...(mark === undefined ? {} : { mark }) };
    expect(judgeAnew(passed, underMark(course, mark), asked).outcome).toEqual({ ...passed.outcome, ...outcome });
  });

  test("lets in who failed without an attempt left, when the LMS asks for less", () => {
    const failed = earned({ bestScore: 0.85, attemptsUsed: 3 });
    const at = (mark: number) => judgeAnew(failed, underMark(course, mark), { ...unheard, mark }).outcome;
    expect(at(0.95)).toEqual(failed.outcome);
    expect(at(0.8)).toEqual({ ...failed.outcome, passed: true, completed: true });
    expect(at(0)).toEqual({ ...failed.outcome, passed: true, completed: true });
  });

  test("passes nobody who has not taken the quiz, even at 0", () => {
    expect(judgeAnew(emptyState(1), underMark(course, 0), { ...unheard, mark: 0 })).toEqual(emptyState(1));
  });

  test("leaves sessions to do where they count, and a course done without a pass as it was", () => {
    const low = { ...unheard, mark: 0.5 };
    const failed = earned({ bestScore: 0.6 });
    expect(judgeAnew(failed, underMark(whole, 0.5), low).outcome).toMatchObject({ passed: true, completed: false });
    const easy = { ...course, completion: { ...course.completion, assessment: "attempted" as const } };
    const high = { ...unheard, mark: 0.95 };
    expect(judgeAnew(passed, underMark(easy, 0.95), high).outcome).toMatchObject({ passed: false, completed: true });
  });

  test("is what the LMS is told of, and never lowers what it was told", () => {
    const asks: Pick<Resume, "mode" | "completed" | "passed"> & { readonly mark: number } = { ...unheard, mark: 0.95 };
    const strict = underMark(course, 0.95);
    const told = (state: LearnerState, record: typeof asks) =>
      lmsOutcome(judgeAnew(state, strict, record), strict, record, score);
    expect(told(passed, asks)).toMatchObject({ completion: "incomplete", success: "unknown", score: 0.8, mark: 0.95 });
    const last = earned({ ...passed.outcome, attemptsUsed: 3 });
    expect(told(last, asks)).toMatchObject({ completion: "incomplete", success: "failed" });
    const known = { ...asks, completed: true };
    expect(told(passed, known)).toMatchObject({ completion: "completed", success: "unknown" });
    expect(told(passed, { ...known, passed: true })).toMatchObject({ completion: "completed", success: "passed" });
  });
});
