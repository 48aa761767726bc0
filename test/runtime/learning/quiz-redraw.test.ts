import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BankQuestion } from "../../../src/contract/page-data.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { answer, slotOf } from "../../../src/runtime/learning/attempt.ts";
import { confirmQuestion, startQuiz, submitQuiz } from "../../../src/runtime/learning/quiz-attempt.ts";
import { drawQuestions } from "../../../src/runtime/learning/quiz-draw.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { runs } from "../state/arbitrary-state.ts";
import { course, question, quiz, score, wrong } from "./example-course.ts";

const rule = { ...quiz, retry: "redraw" as const, attempts: 0, feedback: "each" as const };
const poolOf = (topics: readonly string[]) => topics.map((topic, slot) => question(slot, [topic]));
const slots = (drawn: readonly BankQuestion[]): number[] => drawn.map(({ slot }) => slot).sort((a, b) => a - b);

/** One attempt after another, each question answered, but the first of each attempt left open; what each drew. */
function attempts(pool: readonly BankQuestion[], draw: number, seeds: readonly number[]) {
  const asked = { ...rule, draw };
  let state: LearnerState = emptyState(1);
  const draws = seeds.map((seed) => {
    state = startQuiz(state, asked, pool, score, seed);
    const drawn = drawQuestions(pool, asked, state);
    for (const { slot } of drawn.slice(1)) {
      state = confirmQuestion(answer(state, slot, wrong), slot);
      // After a reload the same are asked.
      expect(drawQuestions(pool, asked, state)).toEqual(drawn);
    }
    state = submitQuiz(state, { ...course, quiz: asked }, drawn, score);
    expect(drawQuestions(pool, asked, state)).toEqual(drawn);
    return slots(drawn);
  });
  return { draws, state };
}

describe("another attempt that draws anew", () => {
  test("B113 asks what was not asked before, as long as there is any", () => {
    const pool = poolOf(["a", "b", "a", "b", "a", "b", "a", "b"]);
    const { draws } = attempts(pool, 4, [1, 2, 3, 4]);
    const [first = [], second = [], third = [], fourth = []] = draws;
    expect([...first, ...second].sort((a, b) => a - b)).toEqual(slots(pool));
    expect(third).toEqual(first);
    expect(fourth).toEqual(second);
  });

  test("B113 never asks the same twice in a row where the pool allows, and stays balanced over objectives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c"), { minLength: 2, maxLength: 24 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 2, maxLength: 5 }),
        (topics, wanted, seeds) => {
          const pool = poolOf(topics);
          const draw = Math.min(wanted, pool.length);
          const { draws } = attempts(pool, draw, seeds);
          for (const [nth, now] of draws.entries()) {
            expect(now).toHaveLength(draw);
            const before = new Set(draws[nth - 1]);
            for (const topic of new Set(topics)) {
              const all = pool.filter(({ objectives: [own] }) => own === topic);
              const isOf = (slot: number) => topics[slot] === topic;
              const asked = now.filter(isOf).length;
              const again = now.filter((slot) => isOf(slot) && before.has(slot)).length;
              const fresh = all.filter(({ slot }) => !before.has(slot)).length;
              if (nth > 0) expect(again).toBe(Math.max(0, asked - fresh));
            }
          }
        },
      ),
      runs,
    );
  });

  test("B113 keeps the answers of an earlier attempt, for its review", () => {
    const pool = poolOf(["a", "b", "a", "b", "a", "b", "a", "b"]);
    const { draws, state } = attempts(pool, 4, [1]);
    const next = startQuiz(state, { ...rule, draw: 4 }, pool, score, 2);
    const earlier = pool.filter(({ slot }) => slotOf(next, slot).phase === "shown");
    expect(slots(earlier)).toEqual(draws[0]);
    expect(earlier.filter(({ slot }) => slotOf(next, slot).answer)).toHaveLength(3);
  });
});
