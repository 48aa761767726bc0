import { describe, expect, test } from "vitest";
import {
  clockOf,
  longerTimes,
  secondsLeft,
  urgencyOf,
  withClock,
  wound,
} from "../../../src/runtime/learning/quiz-clock.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";

const tenMinutes = 600;
const start = emptyState(1);

describe("the time limit in the state", () => {
  test.each(["set", "longer", "off"] as const)("%s comes back, and the time used to four seconds", (limit) => {
    for (const usedSeconds of [0, 3, 4, 599, 65_000]) {
      const { quiz } = withClock(start, { limit, usedSeconds });
      expect(quiz.clock).toBeLessThan(2 ** 16);
      const back = clockOf({ ...start, quiz });
      expect(back.limit).toBe(limit);
      expect(usedSeconds - back.usedSeconds).toBeGreaterThanOrEqual(0);
      expect(usedSeconds - back.usedSeconds).toBeLessThan(4);
    }
  });

  test("is 0 before anything was done, and any number is some clock", () => {
    expect(clockOf(start)).toEqual({ limit: "set", usedSeconds: 0 });
    for (const clock of [1, 16_383, 16_384, 32_768, 49_152, 65_535])
      expect(secondsLeft(clockOf({ ...start, quiz: { ...start.quiz, clock } }), tenMinutes)).toBeGreaterThanOrEqual(0);
  });

  test("stands still rather than starting again, when 18 hours were used", () => {
    const { quiz } = withClock(start, { limit: "set", usedSeconds: 10 ** 9 });
    expect(clockOf({ ...start, quiz })).toEqual({ limit: "set", usedSeconds: 65_532 });
  });

  test("changes nothing where nothing changed", () => {
    const state = withClock(start, { limit: "longer", usedSeconds: 41 });
    expect(withClock(state, { limit: "longer", usedSeconds: 42 })).toBe(state);
  });

  test("is rewound for another attempt, as long as the learner had it", () => {
    const { quiz } = withClock(start, { limit: "off", usedSeconds: 500 });
    expect(clockOf({ ...start, quiz: { ...quiz, clock: wound(quiz.clock) } })).toEqual({
      limit: "off",
      usedSeconds: 0,
    });
  });
});

describe("the time left", () => {
  test("is ten times as long once it is made longer, counting what was used", () => {
    expect(secondsLeft({ limit: "set", usedSeconds: 590 }, tenMinutes)).toBe(10);
    expect(secondsLeft({ limit: "longer", usedSeconds: 590 }, tenMinutes)).toBe(tenMinutes * longerTimes - 590);
    expect(secondsLeft({ limit: "set", usedSeconds: 700 }, tenMinutes)).toBe(0);
  });

  test("has no end when it is off, or when the course has no limit", () => {
    expect(secondsLeft({ limit: "off", usedSeconds: 9000 }, tenMinutes)).toBe(Infinity);
    expect(secondsLeft({ limit: "set", usedSeconds: 9000 }, 0)).toBe(Infinity);
  });

  test("is warned of at a fifth, and at a minute", () => {
    const at = (left: number) => urgencyOf({ limit: "set", usedSeconds: tenMinutes - left }, tenMinutes);
    expect([600, 121, 120, 61, 60, 0].map(at)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(urgencyOf({ limit: "longer", usedSeconds: 4801 }, tenMinutes)).toBe(1);
    expect(urgencyOf({ limit: "off", usedSeconds: 4801 }, tenMinutes)).toBe(0);
  });
});
