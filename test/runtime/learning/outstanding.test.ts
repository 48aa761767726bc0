import { describe, expect, test } from "vitest";
import type { CourseData } from "../../../src/contract/page-data.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { answer, check } from "../../../src/runtime/learning/attempt.ts";
import { complete, reachEnd } from "../../../src/runtime/learning/completion.ts";
import { outstanding } from "../../../src/runtime/learning/outstanding.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { course, right, score, wrong } from "./example-course.ts";

const start = emptyState(1);

function left(state: LearnerState, of: CourseData = course): readonly string[] {
  return outstanding(state, of, score).map((item) =>
    item.type === "quiz"
      ? `quiz ${item.must}, ${item.attemptsLeft} attempts`
      : `${item.session.id}: ${item.slots.join(" ") || "read"}`,
  );
}

const withOutcome = (state: LearnerState, outcome: Partial<LearnerState["outcome"]>): LearnerState => ({
  ...state,
  outcome: { ...state.outcome, ...outcome },
});

const [viewed, doneBy, passedBy] = course.sessions;
if (!viewed || !doneBy || !passedBy) throw new Error("the course has three sessions");

const submit = (state: LearnerState, slots: readonly number[], given = right): LearnerState =>
  slots.reduce((before, slot) => check(answer(before, slot, given), slot), state);

describe("what is left", () => {
  test("is all of it at first, in the course's order", () => {
    expect(left(start)).toEqual([
      "s0: read",
      `s1: ${doneBy.activities.join(" ")}`,
      `s2: ${passedBy.activities.join(" ")}`,
      "quiz passed, 3 attempts",
    ]);
  });

  test("is less with each thing done, by the rule of its session", () => {
    const read = reachEnd(start, viewed);
    expect(left(read)).not.toContain("s0: read");
    const [first = 0, ...others] = doneBy.activities;
    expect(left(submit(read, [first], wrong))).toContain(`s1: ${others.join(" ") || "read"}`);
    const passFirst = passedBy.activities.slice(0, 1);
    expect(left(submit(read, passFirst, wrong))).toContain(`s2: ${passedBy.activities.join(" ")}`);
  });

  test.each([
    ["passed", {}, "quiz passed, 3 attempts"],
    ["passed", { attemptsUsed: 1, bestScore: 0.5 }, "quiz passed, 2 attempts"],
    ["passed", { attemptsUsed: 3, bestScore: 0.5 }, "quiz passed, 0 attempts"],
    ["attempted", {}, "quiz attempted, 3 attempts"],
  ] as const)("has the quiz that must be %s after %o", (assessment, outcome, item) => {
    const easy = { ...course, completion: { ...course.completion, assessment } };
    expect(left(withOutcome(start, outcome), easy).at(-1)).toBe(item);
  });

  test.each([
    ["passed", { attemptsUsed: 1, bestScore: 1, passed: true }],
    ["attempted", { attemptsUsed: 1, bestScore: 0 }],
    ["none", {}],
  ] as const)("has no quiz that must be %s after %o", (assessment, outcome) => {
    const easy = { ...course, completion: { ...course.completion, assessment } };
    expect(left(withOutcome(start, outcome), easy)).toHaveLength(3);
  });

  test("names no session that the course does not ask for", () => {
    expect(left(start, { ...course, completion: { sessions: [1], assessment: "none" } })).toEqual([
      `s1: ${doneBy.activities.join(" ")}`,
    ]);
  });

  test("is nothing once the course was completed, and only then", () => {
    const all = [...doneBy.activities, ...passedBy.activities];
    const done = complete(submit(reachEnd(start, viewed), all), course, score);
    expect(left(done)).toEqual(["quiz passed, 3 attempts"]);
    const passed = complete(withOutcome(done, { attemptsUsed: 1, bestScore: 1, passed: true }), course, score);
    expect(passed.outcome.completed).toBe(true);
    expect(left(passed)).toEqual([]);
    // What is opened again afterwards takes nothing back.
    expect(left(withOutcome(start, { completed: true }))).toEqual([]);
  });
});
