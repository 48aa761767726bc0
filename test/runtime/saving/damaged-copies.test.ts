import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Resume } from "../../../src/contract/lms-driver.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import type { LoadedCourse } from "../../../src/runtime/learner.ts";
import { openForLearner, type Opened } from "../../../src/runtime/saving/open-for-learner.ts";
import { runs } from "../state/arbitrary-state.ts";
import { decode, encode, tableOf } from "../state/codec.ts";
import { damages } from "../state/damage/damages.ts";
import { halfDone, ofACourse } from "../state/damage/half-done.ts";
import { FakeDriver, FakeStorage } from "./fakes.ts";

const now = Date.UTC(2027, 0, 4, 9);
/** No more of a course than a launch reads. */
const course = {
  ...tableOf(ofACourse),
  course: { id: "hands" },
  revision: 1,
  checks: [],
  sessions: [0, 1, 2, 3].map((slot) => ({ id: `session-${slot + 1}`, slot })),
  driver: profileById("generic"),
} as unknown as LoadedCourse;

const saved = halfDone();
const { text } = encode(saved, ofACourse, 4096);

beforeEach(() => {
  vi.stubGlobal("window", { localStorage: new FakeStorage() });
  vi.stubGlobal("document", { referrer: "https://lms.example/course/7" });
});
afterEach(() => vi.unstubAllGlobals());

function open(suspendData: string, location = "session-3"): Opened {
  const resume: Resume = { ...new FakeDriver().resume, suspendData, location };
  return openForLearner(course, resume, now);
}

/** The page's own copy of a save; the LMS had confirmed `acknowledged`. */
function keep(state: LearnerState, acknowledged: number): void {
  const { text: whole } = encode(state, ofACourse, Infinity);
  open("").device.write({ state: whole, counter: state.counter, savedAt: now, acknowledged, left: [] });
}

const someDamage = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom(...damages)), { minLength: 1, maxLength: 3 })
  .map((found) => found.reduce((before, [at, damage]) => damage.apply(before, at % before.length), text));
const someCut = fc.nat().map((at) => text.slice(0, 1 + (at % (text.length - 1))));
const anyDamaged = fc.oneof(someDamage, someCut);

function isSameAttempt(damaged: string): boolean {
  return decode(damaged, ofACourse).state.token === saved.token;
}

describe("what the LMS gives back was damaged or cut", () => {
  test("the mirror of the very same save has all of it", () => {
    fc.assert(
      fc.property(anyDamaged, (damaged) => {
        keep(saved, saved.counter);
        const { state, choice } = open(damaged);
        expect(state.outcome.passed).toBe(false);
        if (!isSameAttempt(damaged)) {
          expect(choice).toEqual({ use: "fresh", offerNotes: true, fault: "unread" });
          return;
        }
        expect(choice.fault).toBe(decode(damaged, ofACourse).sound === "whole" ? undefined : "unread");
        expect([state.place, state.quiz, state.outcome]).toEqual([saved.place, saved.quiz, saved.outcome]);
        expect(state.slots).toEqual(saved.slots);
      }),
      runs,
    );
  });

  test("a later mirror has all that is later too", () => {
    const later: LearnerState = { ...saved, counter: saved.counter + 1, outcome: { ...saved.outcome, passed: true } };
    fc.assert(
      fc.property(anyDamaged, (damaged) => {
        keep(later, saved.counter);
        const { state } = open(damaged);
        if (isSameAttempt(damaged)) expect(state).toEqual(later);
        else expect(state.outcome).toEqual({ completed: false, passed: false, attemptsUsed: 0 });
      }),
      runs,
    );
  });

  test("on another computer it gives what is sound, says that something is missing, and never more than there was", () => {
    fc.assert(
      fc.property(anyDamaged, (damaged) => {
        const { state, choice } = open(damaged);
        const { sound } = decode(damaged, ofACourse);
        expect(choice.fault).toBe(sound === "whole" ? undefined : "unread");
        if (sound !== "nothing") expect(state.outcome).toEqual(saved.outcome);
        else expect(state.outcome).toEqual({ completed: false, passed: false, attemptsUsed: 0 });
        for (const [slot, kept] of state.slots) expect(saved.slots.get(slot)).toMatchObject(kept);
      }),
      runs,
    );
  });
});

describe("the place", () => {
  // The head takes 26 characters, place and quiz the next twenty.
  const withoutPlace = `${text.slice(0, 30)}${text[30] === "x" ? "y" : "x"}${text.slice(31)}`;

  test("that was lost is the one that the LMS has beside the state", () => {
    const { state, choice } = open(withoutPlace);
    expect([choice.use, choice.fault]).toEqual(["lms", "unread"]);
    expect(state.place).toEqual({ page: 18, block: 0 });
    expect(state.slots).toEqual(saved.slots);
  });

  test("is that one too when nothing of the state can be read", () => {
    expect(open("cut off").state.place).toEqual({ page: 18, block: 0 });
  });

  test("is the start page where the LMS's is none of this course", () => {
    for (const location of ["", "session-9", "start"])
      expect(open(withoutPlace, location).state.place).toEqual({ page: 0, block: 0 });
  });

  test("of a state that can be read is its own, and an attempt that begins has none", () => {
    expect(open(text, "session-1").state.place).toEqual(saved.place);
    expect(open("", "session-3").state.place).toEqual({ page: 0, block: 0 });
  });
});
