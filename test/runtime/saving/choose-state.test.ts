import { describe, expect, test } from "vitest";
import type { LearnerState } from "../../../src/contract/state.ts";
import {
  chooseState,
  confirmedCounter,
  type LmsCopy,
  type MirrorCopy,
} from "../../../src/runtime/saving/choose-state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { decode, encode } from "../state/codec.ts";
import { deviceCopy, slots, withText } from "./fakes.ts";

const now = Date.UTC(2026, 10, 22, 12);
const hour = 60 * 60 * 1000;

function save(token: number, counter: number, text = "mine"): LearnerState {
  return { ...withText(text), token, counter };
}

function lmsHas(state: LearnerState | string, limitChars = 4096): LmsCopy {
  const text = typeof state === "string" ? state : encode(state, slots, limitChars).text;
  return { text, decoded: decode(text, slots) };
}

function mirrorHas(
  state: LearnerState,
  acknowledged: number,
  savedAt = now - hour,
  left: readonly number[] = [],
): MirrorCopy {
  const { text } = encode(state, slots, Infinity);
  return { record: { state: text, counter: state.counter, savedAt, acknowledged, left }, decoded: decode(text, slots) };
}

const passedState = { ...save(1, 90), outcome: { completed: true, passed: true, bestScore: 1, attemptsUsed: 1 } };

describe("rule (a): the attempt the LMS has, and later", () => {
  test("crash after an answer the LMS did not get: the mirror", () => {
    expect(chooseState(lmsHas(save(1, 7)), mirrorHas(save(1, 8), 7), 0, now)).toEqual({
      use: "mirror",
      offerNotes: false,
    });
  });

  test("however old the mirror is", () => {
    expect(chooseState(lmsHas(save(1, 7)), mirrorHas(save(1, 8), 7, now - 9000 * hour), 0, now).use).toBe("mirror");
  });

  test("the LMS has the same or a later save: the LMS", () => {
    expect(chooseState(lmsHas(save(1, 8)), mirrorHas(save(1, 8), 8), 0, now)).toEqual({
      use: "lms",
      offerNotes: false,
    });
    expect(chooseState(lmsHas(save(1, 9)), mirrorHas(save(1, 8), 8), 0, now)).toEqual({
      use: "lms",
      offerNotes: false,
    });
  });

  test("closing sent the last save without an answer, and it arrived: the LMS, nothing to offer", () => {
    expect(chooseState(lmsHas(save(1, 8)), mirrorHas(save(1, 8), 7), 0, now)).toEqual({
      use: "lms",
      offerNotes: false,
    });
  });

  test("the very same save, but the LMS cut it: the mirror, and the LMS is named", () => {
    const whole = lmsHas(save(1, 8)).text;
    expect(chooseState(lmsHas(whole.slice(0, 50)), mirrorHas(save(1, 8), 8), 0, now)).toEqual({
      use: "mirror",
      offerNotes: false,
      fault: "unread",
    });
  });

  test("the very same save, but a note did not fit in the LMS: the mirror", () => {
    const state = save(1, 8, "too long ".repeat(50));
    const choice = chooseState(lmsHas(state, 100), mirrorHas(state, 8, now, [1]), 0, now);
    expect(choice).toEqual({ use: "mirror", offerNotes: false });
  });
});

describe("rule (b): the LMS has nothing and never confirmed anything", () => {
  test("first launch broke off before a save: the mirror, for a day", () => {
    expect(chooseState(lmsHas(""), mirrorHas(save(1, 3), 0), 0, now).use).toBe("mirror");
    expect(chooseState(lmsHas(""), mirrorHas(save(1, 3), 0, now - 24 * hour), 0, now)).toEqual({
      use: "fresh",
      offerNotes: true,
    });
    expect(chooseState(lmsHas(""), mirrorHas(save(1, 3), 0, now + 25 * hour), 0, now).use).toBe("fresh");
  });

  test("suspend data that cannot be read is not nothing: fresh, notes offered, the LMS is named", () => {
    expect(chooseState(lmsHas("garbage"), mirrorHas(save(1, 3), 0), 0, now)).toEqual({
      use: "fresh",
      offerNotes: true,
      fault: "unread",
    });
  });
});

describe("what must not come back", () => {
  test("a copy that missed its last writes does not know that the LMS confirmed it; the marker does", () => {
    expect(chooseState(lmsHas(""), mirrorHas(save(1, 3), 0), 3, now)).toEqual({ use: "fresh", offerNotes: true });
  });

  test("reset attempt: the administrator emptied it; fresh, notes offered", () => {
    expect(chooseState(lmsHas(""), mirrorHas(passedState, 90), 90, now)).toEqual({
      use: "fresh",
      offerNotes: true,
    });
  });

  test("B104 a finished course without its status: a new attempt, but where that save was cut short a moment ago", () => {
    const reset = { ...lmsHas(passedState), isReset: true };
    const { counter } = passedState;
    expect(chooseState(reset, mirrorHas(passedState, 0), 0, now).use).toBe("lms");
    expect(chooseState(reset, mirrorHas({ ...passedState, counter: counter + 1 }, 0), 0, now).use).toBe("mirror");
    const anew = { use: "fresh", fault: "reset" };
    // Anything that was confirmed had a status, also where the window then closed with a save of unknown fate.
    expect(chooseState(reset, mirrorHas(passedState, counter), 0, now)).toMatchObject(anew);
    expect(chooseState(reset, mirrorHas(passedState, counter - 1), 0, now)).toMatchObject(anew);
    expect(chooseState(reset, mirrorHas(passedState, 0), 1, now)).toMatchObject(anew);
    // The LMS has heard of a later one, from elsewhere; or that was yesterday; or it is not ours.
    expect(chooseState(reset, mirrorHas({ ...passedState, counter: counter - 1 }, 0), 0, now)).toMatchObject(anew);
    expect(chooseState(reset, mirrorHas(passedState, 0, now - 24 * hour), 0, now)).toMatchObject(anew);
    expect(chooseState(reset, mirrorHas({ ...passedState, token: passedState.token + 1 }, 0), 0, now)).toMatchObject(
      anew,
    );
    expect(chooseState(reset, undefined, 0, now)).toMatchObject(anew);
  });

  test("completed, then a new attempt: the LMS's, whatever the old counter", () => {
    expect(chooseState(lmsHas(save(2, 3, "this year's")), mirrorHas(passedState, 90), 0, now)).toEqual({
      use: "lms",
      offerNotes: true,
    });
  });

  test.each([
    ["this attempt", save(1, 3)],
    ["another attempt", save(2, 3)],
  ])("B71 notes that the LMS has in the very same words, of %s, are not offered", (_whose, inLms) => {
    expect(chooseState(lmsHas(inLms), mirrorHas(save(1, 3), 2), 0, now)).toEqual({ use: "lms", offerNotes: false });
  });

  test("annual renewal: last year's unconfirmed pass stays out", () => {
    const lastYear = mirrorHas(passedState, 0, now - 365 * 24 * hour);
    expect(chooseState(lmsHas(""), lastYear, 0, now)).toEqual({ use: "fresh", offerNotes: true });
  });

  test("two devices: the other one went on; the LMS's, and what only this one had is offered", () => {
    expect(chooseState(lmsHas(save(1, 12, "there")), mirrorHas(save(1, 10, "here"), 9), 0, now)).toEqual({
      use: "lms",
      offerNotes: true,
    });
    expect(chooseState(lmsHas(save(1, 10, "there")), mirrorHas(save(1, 10, "here"), 9), 0, now)).toEqual({
      use: "lms",
      offerNotes: true,
    });
  });
});

describe("an LMS that said yes and did not keep it", () => {
  test("returns an older save than it confirmed: told, and the mirror is used where there is one", () => {
    expect(chooseState(lmsHas(save(1, 5)), undefined, 8, now)).toEqual({
      use: "lms",
      offerNotes: false,
      fault: "older",
    });
    expect(chooseState(lmsHas(save(1, 5)), mirrorHas(save(1, 8), 8), 8, now)).toEqual({
      use: "mirror",
      offerNotes: false,
      fault: "older",
    });
  });

  test("is not accused when the course's own slot table is another: an older package was put back; what is missing is said", () => {
    const text = encode(save(1, 8), slots, 4096).text;
    const lms: LmsCopy = { text, decoded: decode(text, slots.slice(1)) };
    expect(lms.decoded).toMatchObject({ sound: "part", state: { token: 1, counter: 8, slots: new Map() } });
    expect(chooseState(lms, undefined, 0, now).fault).toBe("unread");
  });

  test("is not accused over another attempt, nor over the save it confirmed", () => {
    const copy = deviceCopy();
    copy.mark({ token: 1, acknowledged: 8 });
    expect(chooseState(lmsHas(save(2, 5)), undefined, copy.confirmed(2), now).fault).toBeUndefined();
    expect(chooseState(lmsHas(save(1, 8)), undefined, copy.confirmed(1), now).fault).toBeUndefined();
  });
});

describe("otherwise", () => {
  test("no LMS: the device is all there is", () => {
    expect(chooseState(undefined, mirrorHas(passedState, 0, 0), 0, now)).toEqual({
      use: "mirror",
      offerNotes: false,
    });
    expect(chooseState(undefined, undefined, 0, now)).toEqual({ use: "fresh", offerNotes: false });
  });

  test("no mirror, or a damaged one: the LMS's or fresh", () => {
    const damaged = { ...mirrorHas(save(1, 9), 0), decoded: decode("x", slots) };
    for (const mirror of [undefined, damaged]) {
      expect(chooseState(lmsHas(save(1, 8)), mirror, 0, now)).toEqual({ use: "lms", offerNotes: false });
      expect(chooseState(lmsHas(""), mirror, 0, now)).toEqual({ use: "fresh", offerNotes: false });
    }
  });

  test("a mirror without notes is not offered", () => {
    const bare = mirrorHas({ ...emptyState(1), token: 1, counter: 5 }, 5);
    expect(chooseState(lmsHas(""), bare, 0, now)).toEqual({ use: "fresh", offerNotes: false });
  });
});

test("what the LMS is known to have: its own save, of a mirror preferred to it one less, of another attempt nothing", () => {
  const lms = lmsHas(save(1, 8)).decoded;
  expect(confirmedCounter(lms, save(1, 8), "lms")).toBe(8);
  expect(confirmedCounter(lms, save(1, 8), "mirror")).toBe(7);
  expect(confirmedCounter(lms, save(1, 11), "mirror")).toBe(8);
  expect(confirmedCounter(lms, save(2, 8), "mirror")).toBe(0);
  expect(confirmedCounter(undefined, save(1, 8), "mirror")).toBe(0);
});
