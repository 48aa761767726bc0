import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Resume } from "../../../src/contract/lms-driver.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import type { LearnerState } from "../../../src/contract/state.ts";
import type { LoadedCourse } from "../../../src/runtime/learner.ts";
import { openForLearner, type Opened } from "../../../src/runtime/saving/open-for-learner.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { decode, encode, tableOf } from "../state/codec.ts";
import { FakeDriver, FakeStorage, slots, withText } from "./fakes.ts";

const now = Date.UTC(2027, 0, 4, 9);
/** No more of a course than a launch reads. */
const course = {
  ...tableOf(slots),
  course: { id: "hands" },
  revision: 1,
  checks: [],
  driver: profileById("generic"),
} as unknown as LoadedCourse;

let disk: FakeStorage;
beforeEach(() => {
  disk = new FakeStorage();
  vi.stubGlobal("window", { localStorage: disk });
  vi.stubGlobal("document", { referrer: "https://lms.example/course/7" });
});
afterEach(() => vi.unstubAllGlobals());

/** A launch from an LMS that names no learner, whose record holds this. */
function openUnnamed(suspendData: string): Opened {
  const { learnerId: _id, ...unnamed } = new FakeDriver().resume;
  return openForLearner(course, { ...unnamed, suspendData }, now);
}

/** What the page keeps on this computer; the LMS had `acknowledged` of it. */
function keep({ device }: Opened, state: LearnerState, acknowledged: number): string {
  const { text } = encode(state, slots, Infinity);
  device.write({ state: text, counter: state.counter, savedAt: now, acknowledged, left: [] });
  return text;
}

test("two people on one computer, whose LMS names neither: each goes on with their own, and none is written over", () => {
  const bens = openUnnamed("");
  const ben = { ...withText("Ben's"), token: bens.token, counter: 1 };
  const inLms = keep(bens, ben, 1);
  keep(openUnnamed(inLms), { ...withText("Ben's, not sent"), token: ben.token, counter: 2 }, 1);

  const anns = openUnnamed("");
  expect(anns.choice).toEqual({ use: "fresh", offerNotes: false });
  keep(anns, { ...withText("Ann's"), token: anns.token, counter: 1 }, 1);

  const again = openUnnamed(inLms);
  expect(again.choice.use).toBe("mirror");
  expect(again.state.slots).toEqual(withText("Ben's, not sent").slots);
});

test("who opens the course without an LMS finds nothing of an LMS's learner, and leaves nothing to one", () => {
  const bens = openUnnamed("");
  const ben = { ...withText("Ben's"), token: bens.token, counter: 1 };
  const inLms = keep(bens, ben, 1);

  const alone = openForLearner(course, undefined, now);
  expect(alone.choice.use).toBe("fresh");
  keep(alone, { ...withText("Ann's"), token: ben.token, counter: 9 }, 0);

  expect(openUnnamed(inLms).choice.use).toBe("lms");
  expect(openForLearner(course, undefined, now).choice.use).toBe("mirror");
});

test("nothing is called kept on this computer that no launch could find again", () => {
  const { device, token } = openUnnamed("");
  const { text } = encode({ ...withText("first"), token, counter: 1 }, slots, Infinity);
  const record = { state: text, counter: 1, savedAt: now, left: [] };
  expect(device.write({ ...record, acknowledged: 0 })).toBe(false);
  expect(device.write({ ...record, acknowledged: 1 })).toBe(true);
});

test("the first save's token is the one that the copy is kept under", () => {
  const first = openUnnamed("");
  const state = { ...withText("kept"), token: first.token, counter: 1 };
  const text = keep(first, state, 0);
  keep(first, { ...state, counter: 2 }, 1);
  expect(openUnnamed(text).device.read()?.counter).toBe(2);
});

const finished = withText("what I wrote last year", {
  ...emptyState(1),
  token: 7,
  counter: 9,
  outcome: { completed: true, passed: true, bestScore: 1, attemptsUsed: 1 },
});

/** A launch of a learner whose LMS gives back a finished state, and this of its own status. */
function openFinished(standing: Resume["standing"], settings = {}): Opened {
  const { text } = encode(finished, slots, 4096);
  const given = { ...course, driver: { ...profileById("generic"), ...settings } };
  const resume = { ...new FakeDriver().resume, suspendData: text, ...(standing ? { standing } : {}) };
  return openForLearner(given, resume, now);
}

describe("B52 a finished state", () => {
  test("of an attempt that the LMS began anew brings no pass, and its notes are offered", () => {
    const opened = openFinished("new");
    expect(opened.choice).toEqual({ use: "fresh", offerNotes: true, fault: "reset" });
    expect(opened.state.outcome).toMatchObject({ completed: false, passed: false });
    expect(opened.token).not.toBe(7);
    const [aside] = opened.aside.values();
    expect(decode(aside?.state ?? "", slots).state.slots.get(1)?.answer).toMatchObject({ type: "text" });
  });

  test.each(["begun", "over", "silent", undefined] as const)("counts where the LMS says %s", (standing) => {
    const { choice, state, hasProof } = openFinished(standing);
    expect([choice.use, state.outcome.passed, hasProof]).toEqual(["lms", true, true]);
  });

  test("counts where the profile says so", () => {
    expect(openFinished("new", { assertsAfterReset: true }).state.outcome.passed).toBe(true);
  });

  test("is no proof when it is only the LMS's word", () => {
    const resume = { ...new FakeDriver().resume, completed: true, passed: true, standing: "over" as const };
    const { state, hasProof } = openForLearner(course, resume, now);
    expect([state.outcome.completed, hasProof]).toEqual([true, false]);
  });
});

test("B48 what an LMS gives back at a launch is proof, and the copy on this computer goes", () => {
  const { text } = encode(finished, slots, 4096);
  const resume = { ...new FakeDriver().resume, suspendData: text };
  const first = openForLearner(course, resume, now);
  // Handed to a beacon, of which nobody knew.
  first.device.write({ state: text, counter: 9, savedAt: now, acknowledged: 8, left: [] });
  const older = encode({ ...finished, counter: 8 }, slots, 4096).text;
  expect(openForLearner(course, { ...resume, suspendData: older }, now).device.read()).toBeDefined();
  expect(openForLearner(course, resume, now).device.read()).toBeUndefined();
});
