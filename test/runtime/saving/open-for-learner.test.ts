import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LearnerState } from "../../../src/contract/state.ts";
import type { LoadedCourse } from "../../../src/runtime/learner.ts";
import { openForLearner, type Opened } from "../../../src/runtime/saving/open-for-learner.ts";
import { encode, tableOf } from "../state/codec.ts";
import { FakeDriver, FakeStorage, slots, withText } from "./fakes.ts";

const now = Date.UTC(2027, 0, 4, 9);
/** No more of a course than a launch reads. */
const course = { ...tableOf(slots), course: { id: "hands" }, revision: 1, checks: [] } as unknown as LoadedCourse;

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
  expect(openUnnamed(text).device.read()?.counter).toBe(1);
});
