import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawQuestions, shuffleOptions } from "../../../src/runtime/learning/quiz-draw.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { runs } from "../state/arbitrary-state.ts";
import { question, right } from "./example-course.ts";

const anyPool = fc
  .array(fc.constantFrom("a", "b", "c", "d", ""), { minLength: 1, maxLength: 30 })
  .map((topics) => topics.map((topic, slot) => question(slot, topic ? [topic] : [])));
const anySeed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function running(seed: number, answered: readonly number[] = []): LearnerState {
  const slots = new Map(answered.map((slot) => [slot, { phase: "open" as const, answer: right }]));
  return { ...emptyState(1), quiz: { seed, phase: "running", at: 0, clock: 0 }, slots };
}

const slotsOf = (drawn: readonly { slot: number }[]): number[] => drawn.map(({ slot }) => slot).sort((a, b) => a - b);
const shuffled = (draw: number) => ({ draw, shuffleQuestions: true });

describe("the draw", () => {
  test("gives as many as asked, each once, and no objective is more than one ahead of one that has questions left", () => {
    fc.assert(
      fc.property(anyPool, anySeed, fc.integer({ min: 1, max: 30 }), (pool, seed, draw) => {
        const drawn = drawQuestions(pool, shuffled(draw), running(seed));
        expect(new Set(drawn).size).toBe(Math.min(draw, pool.length));
        const topics = [...new Set(pool.map(({ objectives }) => objectives[0]))];
        const count = (from: typeof pool, topic: string | undefined) =>
          from.filter(({ objectives }) => objectives[0] === topic).length;
        for (const topic of topics) {
          if (count([...drawn], topic) === count(pool, topic)) continue;
          for (const other of topics)
            expect(count([...drawn], other)).toBeLessThanOrEqual(count([...drawn], topic) + 1);
        }
      }),
      runs,
    );
  });

  test("stays the same while its questions are answered, and comes back with the seed", () => {
    fc.assert(
      fc.property(
        anyPool,
        anySeed,
        fc.integer({ min: 1, max: 30 }),
        fc.infiniteStream(fc.boolean()),
        (pool, seed, draw, picks) => {
          const drawn = drawQuestions(pool, shuffled(draw), running(seed));
          const answered = drawn.filter(() => picks.next().value).map(({ slot }) => slot);
          expect(drawQuestions(pool, shuffled(draw), running(seed, answered))).toEqual(drawn);
        },
      ),
      runs,
    );
  });

  test("a question added to the pool takes the place of one at most", () => {
    fc.assert(
      fc.property(
        anyPool,
        anySeed,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("a", "b", "e"),
        (pool, seed, draw, topic) => {
          const before = slotsOf(drawQuestions(pool, shuffled(draw), running(seed)));
          const after = slotsOf(drawQuestions([...pool, question(99, [topic])], shuffled(draw), running(seed)));
          expect(before.filter((slot) => !after.includes(slot)).length).toBeLessThanOrEqual(1);
        },
      ),
      runs,
    );
  });

  test("a question taken from the pool makes way for one at most", () => {
    fc.assert(
      fc.property(anyPool, anySeed, fc.integer({ min: 1, max: 30 }), fc.nat(29), (pool, seed, draw, gone) => {
        const before = slotsOf(drawQuestions(pool, shuffled(draw), running(seed)));
        const after = slotsOf(
          drawQuestions(
            pool.filter(({ slot }) => slot !== gone),
            shuffled(draw),
            running(seed),
          ),
        );
        expect(after.filter((slot) => !before.includes(slot)).length).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test("questions answered in the running attempt stay in, whatever else would be drawn", () => {
    fc.assert(
      fc.property(anyPool, anySeed, fc.uniqueArray(fc.nat(29), { maxLength: 5 }), (pool, seed, answered) => {
        const drawn = slotsOf(drawQuestions(pool, shuffled(2), running(seed, answered)));
        for (const { slot } of pool) if (answered.includes(slot)) expect(drawn).toContain(slot);
      }),
      runs,
    );
  });

  test("differs by seed, reaches every question, and 0 draws all", () => {
    const pool = Array.from({ length: 10 }, (_, slot) => question(slot, [slot % 2 === 0 ? "a" : "b"]));
    const times = new Map<number, number>();
    for (let seed = 0; seed < 1000; seed++) {
      for (const slot of slotsOf(drawQuestions(pool, shuffled(4), running(seed))))
        times.set(slot, (times.get(slot) ?? 0) + 1);
    }
    for (const { slot } of pool) expect(Math.abs((times.get(slot) ?? 0) - 400)).toBeLessThan(80);
    expect(drawQuestions(pool, { draw: 0, shuffleQuestions: false }, running(5))).toEqual(pool);
  });
});

describe("shuffled options", () => {
  test("are the same options, pinned ones in their place, the same for the same seed", () => {
    const anyOptions = fc.uniqueArray(fc.nat(12), { maxLength: 8 });
    fc.assert(
      fc.property(anyOptions, fc.uniqueArray(fc.nat(12)), anySeed, fc.nat(), (options, pinned, seed, slot) => {
        const shown = shuffleOptions(options, pinned, seed, slot);
        expect([...shown].sort()).toEqual([...options].sort());
        options.forEach((option, at) => pinned.includes(option) && expect(shown[at]).toBe(option));
        expect(shuffleOptions(options, pinned, seed, slot)).toEqual(shown);
      }),
      runs,
    );
  });

  test("put each option in each place about equally often", () => {
    const times = Array.from({ length: 4 }, () => 0);
    for (let seed = 0; seed < 2000; seed++) {
      const at = shuffleOptions([0, 1, 2, 3], [], seed, 7).indexOf(0);
      times[at] = (times[at] ?? 0) + 1;
    }
    for (const count of times) expect(Math.abs(count - 500)).toBeLessThan(90);
  });
});
