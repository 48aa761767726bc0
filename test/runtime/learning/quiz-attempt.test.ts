import { attemptsLeft } from "../../../src/runtime/learning/completion.ts";
import { describe, expect, test } from "vitest";
import type { QuizData } from "../../../src/contract/page-data.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { answer, slotOf } from "../../../src/runtime/learning/attempt.ts";
import {
  confirmQuestion,
  moveInQuiz,
  resultOf,
  startQuiz,
  submitQuiz,
} from "../../../src/runtime/learning/quiz-attempt.ts";
import { drawQuestions } from "../../../src/runtime/learning/quiz-draw.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { bank, course, question, quiz, right, score, wrong } from "./example-course.ts";

const start = emptyState(1);

function begin(state: LearnerState, seed: number, rules: Partial<QuizData> = {}): LearnerState {
  return startQuiz(state, { ...quiz, ...rules }, bank, score, seed);
}

/** Answers the first `count` drawn questions rightly, the rest wrongly, and submits. */
function sit(state: LearnerState, count: number): LearnerState {
  const drawn = drawQuestions(bank, quiz, state);
  const answered = drawn.reduce((before, { slot }, nth) => answer(before, slot, nth < count ? right : wrong), state);
  return submitQuiz(answered, course, drawn, score);
}

describe("an attempt", () => {
  test("keeps the best score, counts submissions, and a pass stays a pass", () => {
    const first = sit(begin(start, 1), 2);
    expect(first.outcome).toEqual({ completed: false, passed: false, bestScore: 0.5, attemptsUsed: 1 });
    const second = sit(begin(first, 2), 4);
    expect(second.outcome).toMatchObject({ passed: true, bestScore: 1, attemptsUsed: 2 });
    const third = sit(begin(second, 3), 0);
    expect(third.outcome).toMatchObject({ passed: true, bestScore: 1, attemptsUsed: 3 });
    expect(begin(third, 4)).toBe(third);
    expect([first, second, third].map(({ outcome }) => attemptsLeft(quiz, outcome))).toEqual([2, 1, 0]);
    expect(attemptsLeft({ ...quiz, attempts: 0 }, third.outcome)).toBe(Infinity);
  });

  test("keeps the last score where that counts, but a pass keeps its own", () => {
    const last = { ...course, quiz: { ...quiz, score: "last" as const } };
    const submit = (state: LearnerState, count: number) => {
      const drawn = drawQuestions(bank, quiz, state);
      const answered = drawn.reduce((to, { slot }, nth) => answer(to, slot, nth < count ? right : wrong), state);
      return submitQuiz(answered, last, drawn, score);
    };
    const first = submit(begin(start, 1), 2);
    const second = submit(begin(first, 2), 1);
    expect(second.outcome).toMatchObject({ passed: false, bestScore: 0.25 });
    const passed = submit(begin(first, 2), 4);
    expect(submit(begin(passed, 3), 1).outcome).toMatchObject({ passed: true, bestScore: 1 });
  });

  test("keeps the objectives of the best attempt, in percent", () => {
    const best = sit(begin(start, 1), 3);
    const percents = (state: LearnerState) => [7, 8].map((slot) => slotOf(state, slot).answer);
    expect(percents(best)).toEqual(
      expect.arrayContaining([
        { type: "choice", option: 100 },
        { type: "choice", option: 50 },
      ]),
    );
    expect(percents(sit(begin(best, 2), 1))).toEqual(percents(best));
  });

  test("is not begun twice, nor submitted twice, nor changed after submission", () => {
    const running = begin(start, 1);
    expect(begin(running, 2)).toBe(running);
    const submitted = sit(running, 4);
    expect(submitQuiz(submitted, course, bank, score)).toBe(submitted);
    const [slot = 0] = drawQuestions(bank, quiz, submitted).map((one) => one.slot);
    expect(answer(submitted, slot, wrong)).toBe(submitted);
  });

  test("with an unanswered question is submitted; it counts nothing", () => {
    const running = begin(start, 1);
    const drawn = drawQuestions(bank, quiz, running);
    const submitted = submitQuiz(answer(running, drawn[0]?.slot ?? 0, right), course, drawn, score);
    expect(submitted.outcome).toMatchObject({ bestScore: 0.25, attemptsUsed: 1 });
  });

  test("counts each right question once, whatever number of objectives it has", () => {
    const running = begin(start, 1);
    const [first, second, ...rest] = drawQuestions(bank, quiz, running);
    if (!first || !second) throw new Error("two questions");
    const drawn = [
      { ...first, objectives: course.objectives.map(({ id }) => id) },
      { ...second, objectives: [] },
      ...rest,
    ];
    const answered = answer(answer(running, first.slot, right), second.slot, right);
    expect(resultOf(answered, course, drawn, score).right).toBe(2);
  });

  test("confirming locks a question, only with an answer and only while it runs", () => {
    const running = begin(start, 1);
    expect(confirmQuestion(running, 10)).toBe(running);
    const confirmed = confirmQuestion(answer(running, 10, wrong), 10);
    expect(answer(confirmed, 10, right)).toBe(confirmed);
    expect(confirmQuestion(answer(start, 10, right), 10).slots.get(10)?.phase).toBe("open");
  });

  test("remembers the question on screen", () => {
    const moved = moveInQuiz(moveInQuiz(begin(start, 1), 2), 1);
    expect(moved.quiz).toEqual({ seed: 1, phase: "running", at: 1, clock: 0 });
    expect(moveInQuiz(start, 3)).toBe(start);
  });
});

describe("another attempt", () => {
  const first = sit(begin(start, 1), 2);
  const answeredIn = (state: LearnerState): number[] =>
    bank.map(({ slot }) => slot).filter((slot) => state.slots.has(slot));
  const drawnIn = (state: LearnerState) => drawQuestions(bank, quiz, state).map(({ slot }) => slot);

  test("all: the same questions, nothing answered", () => {
    const again = begin(first, 9, { retry: "all" });
    expect(again.quiz).toMatchObject({ seed: 1, phase: "running" });
    expect(answeredIn(again)).toEqual([]);
    expect(drawnIn(again)).toEqual(drawnIn(first));
  });

  test("wrong-only: right answers stay, locked, and count", () => {
    const again = begin(first, 9, { retry: "wrong-only" });
    expect(answeredIn(again)).toHaveLength(2);
    expect(drawnIn(again)).toEqual(drawnIn(first));
    for (const slot of answeredIn(again)) expect(slotOf(again, slot)).toEqual({ phase: "checked", answer: right });
    expect(sit(again, 4).outcome.bestScore).toBe(1);
  });

  test("redraw: a new seed, nothing answered", () => {
    const again = begin(first, 9, { retry: "redraw" });
    expect(again.quiz.seed).toBe(9);
    // What was asked before is set aside.
    expect(answeredIn(again).filter((slot) => slotOf(again, slot).phase !== "shown")).toEqual([]);
  });
});

describe("the score", () => {
  const result = (answers: readonly [number, number, boolean][], pass = 0.8) => {
    const questions = answers.map(([slot, weight]) => question(slot, ["one"], weight));
    const state = answers.reduce((before, [slot, , isRight]) => answer(before, slot, isRight ? right : wrong), start);
    return resultOf(state, { ...course, quiz: { ...quiz, pass } }, questions, score);
  };

  test("is weighted", () => {
    expect(
      result([
        [1, 3, true],
        [2, 1, false],
      ]),
    ).toMatchObject({ score: 0.75, passed: false, objectives: [{ questions: 2, right: 1, score: 0.75 }] });
  });

  test("is not spoilt by binary fractions, and never rounded up to a pass", () => {
    expect(
      result([
        [1, 0.1, true],
        [2, 0.7, true],
        [3, 0.2, false],
      ]).passed,
    ).toBe(true);
    expect(
      result(
        [
          [1, 2, true],
          [2, 1, false],
        ],
        0.6667,
      ),
    ).toMatchObject({ score: 0.6666, passed: false });
  });

  test("takes a question type's nonsense as nothing, and partial answers in part", () => {
    const state = answer(answer(start, 1, right), 2, right);
    const questions = [question(1), question(2)];
    expect(resultOf(state, course, questions, () => NaN).score).toBe(0);
    expect(resultOf(state, course, questions, () => 7).score).toBe(1);
    expect(resultOf(state, course, questions, ({ slot }) => (slot === 1 ? 0.5 : 1)).score).toBe(0.75);
    expect(resultOf(state, course, [], score).score).toBe(0);
  });
});
