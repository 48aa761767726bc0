import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LearnerState } from "../../../src/contract/state.ts";
import { profileById } from "../../../src/formats/profiles.ts";
import type { LoadedCourse } from "../../../src/runtime/learner.ts";
import { isRemoval } from "../../../src/runtime/saving/device-storage.ts";
import { openForLearner, type Opened } from "../../../src/runtime/saving/open-for-learner.ts";
import { encode, tableOf } from "../state/codec.ts";
import { FakeDriver, FakeLastingCopy, FakeStorage, slots, withText } from "./fakes.ts";

const now = Date.UTC(2027, 0, 4, 9);
/** No more of a course than a launch reads. */
const course = {
  ...tableOf(slots),
  course: { id: "hands" },
  revision: 1,
  checks: [],
  driver: profileById("generic"),
} as unknown as LoadedCourse;

let local: FakeStorage;
let lasting: FakeLastingCopy;
beforeEach(() => {
  local = new FakeStorage();
  lasting = new FakeLastingCopy();
  vi.stubGlobal("window", {
    get localStorage() {
      return local;
    },
  });
  vi.stubGlobal("document", { referrer: "https://lms.example/course/7" });
});
afterEach(() => vi.unstubAllGlobals());

function save(token: number, counter: number): LearnerState {
  return { ...withText(`attempt ${token}, save ${counter}`), token, counter };
}

function textOf(state: LearnerState): string {
  return encode(state, slots, Infinity).text;
}

/** The next page: it finds what has reached the database. */
function launch(inLms: LearnerState | undefined, learnerId = "anna"): Opened {
  lasting = lasting.again();
  const suspendData = inLms ? textOf(inLms) : "";
  return openForLearner(course, { ...new FakeDriver().resume, learnerId, suspendData }, now, lasting);
}

function alone(): Opened {
  lasting = lasting.again();
  return openForLearner(course, undefined, now, lasting);
}

function keep({ device }: Opened, state: LearnerState, acknowledged: number): boolean {
  const { counter } = state;
  return device.write({ state: textOf(state), counter, savedAt: now, acknowledged, left: [] });
}

function onlyIn(where: "localStorage" | "the database", write: () => void): void {
  const [entries, disk] = [new Map(local.entries), new Map(lasting.disk)];
  write();
  const [kept, before] = where === "localStorage" ? [lasting.disk, disk] : [local.entries, entries];
  kept.clear();
  for (const [key, text] of before) kept.set(key, text);
}

/** Everything that is kept, in either copy. */
const texts = (): string =>
  [...local.entries, ...lasting.disk].map(([, text]) => (isRemoval(text) ? "" : text)).join(" ");

describe("localStorage was cleared, as Moodle does at each login", () => {
  test("the mirror, the marker and notes set aside are there all the same", () => {
    const first = launch(undefined);
    keep(first, save(1, 8), 7);
    first.device.mark({ token: 1, acknowledged: 7 });
    first.device.setAside({ state: textOf(save(9, 9)), counter: 9, savedAt: 5, acknowledged: 0, left: [] });
    keep(first, save(1, 8), 7);
    local.entries.clear();
    const next = launch(save(1, 6));
    expect(next.choice).toEqual({ use: "mirror", offerNotes: false, fault: "older" });
    expect(next.state.counter).toBe(8);
    expect([...next.aside.values()].map(({ counter }) => counter)).toEqual([9]);
    for (const key of next.aside.keys()) next.device.discard(key);
    local.entries.clear();
    expect(launch(save(1, 6)).aside.size).toBe(0);
  });

  test("another learner, or nobody's LMS, finds nothing of it", () => {
    keep(launch(undefined), save(1, 8), 0);
    local.entries.clear();
    for (const opened of [launch(undefined, "ben"), alone()]) {
      expect(opened.choice).toEqual({ use: "fresh", offerNotes: false });
      expect(opened.device.read()).toBeUndefined();
    }
    expect(launch(undefined).choice.use).toBe("mirror");
  });

  test("a first save older than a day stays out, as ever", () => {
    const { device } = launch(undefined);
    device.write({ state: textOf(save(1, 1)), counter: 1, savedAt: now - 86_400_000, acknowledged: 0, left: [] });
    local.entries.clear();
    expect(launch(undefined).choice).toEqual({ use: "fresh", offerNotes: true });
  });
});

test("B54 a text that the full first copy cannot take is found in the second, though the first said that there was none", () => {
  const first = launch(undefined);
  keep(first, save(1, 5), 5);
  first.device.remove();
  expect([...local.entries.values()]).toContain(` ${now}`);
  local.limitChars = 0;
  expect(keep(first, save(1, 7), 5)).toBe(true);
  expect(launch(save(1, 5)).state.counter).toBe(7);
});

test.each([
  ["later", 1, 7],
  ["no later", 0, 5],
])(
  "B92 of work that was removed, what the second copy has of %s is %i times gone on with",
  (_which, laterMs, counter) => {
    const first = launch(undefined);
    keep(first, save(1, 5), 5);
    onlyIn("localStorage", () => first.device.remove());
    // The browser is killed before localStorage was on disk.
    onlyIn("the database", () => {
      const { counter: number, ...rest } = save(1, 7);
      const text = textOf({ ...rest, counter: number });
      first.device.write({ state: text, counter: number, savedAt: now + laterMs, acknowledged: 5, left: [] });
    });
    expect(launch(save(1, 5)).state.counter).toBe(counter);
  },
);

test("B92 what the learner has cleared stays so, and what is done after it is not", () => {
  keep(alone(), save(1, 5), 0);
  onlyIn("localStorage", () => alone().device.forget(now + 10));
  expect(alone().choice.use).toBe("fresh");
  onlyIn("the database", () => {
    const later = { state: textOf(save(2, 2)), counter: 2, savedAt: now + 20, acknowledged: 0, left: [] };
    alone().device.write(later);
  });
  expect(alone().state.counter).toBe(2);
});

test("B69 where the first copy is full and makes room, the second keeps what it alone has", () => {
  const first = launch(undefined);
  keep(first, save(1, 5), 5);
  onlyIn("the database", () => keep(first, save(1, 6), 5));
  const used = [...local.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  local.limitChars = used + 10;
  expect(keep(launch(undefined, "ben"), save(2, 1), 0)).toBe(true);
  expect([...local.entries].filter(([, text]) => text.includes("acknowledged"))).toHaveLength(1);
  expect(launch(save(1, 5)).state.counter).toBe(6);
});

describe("two copies that differ", () => {
  test.each(["localStorage", "the database"] as const)(
    "the later save of the attempt wins where only %s has it, and is in both from then on",
    (where) => {
      const first = launch(undefined);
      keep(first, save(1, 5), 5);
      onlyIn(where, () => keep(first, save(1, 7), 5));
      const next = launch(save(1, 5));
      expect([next.choice.use, next.state.counter]).toEqual(["mirror", 7]);
      expect([...lasting.disk]).toEqual([...local.entries]);
      expect(launch(save(1, 5)).state.counter).toBe(7);
    },
  );

  test("an older attempt never beats a newer one, however many saves it had", () => {
    const first = launch(undefined);
    keep(first, save(1, 90), 90);
    onlyIn("localStorage", () => keep(first, save(2, 3), 2));
    const next = launch(save(2, 2));
    expect([next.choice.use, next.state.token, next.state.counter]).toEqual(["mirror", 2, 3]);
    keep(alone(), save(1, 90), 0);
    onlyIn("localStorage", () => keep(alone(), save(2, 3), 0));
    expect(alone().state.token).toBe(2);
  });

  test("of the attempt that the LMS has, the database's is taken though localStorage has another's", () => {
    const first = launch(undefined);
    keep(first, save(1, 9), 8);
    onlyIn("localStorage", () => keep(first, save(2, 30), 30));
    const next = launch(save(1, 8));
    expect([next.choice.use, next.state.token, next.state.counter]).toEqual(["mirror", 1, 9]);
  });

  test("B54 of two attempts that were never both in the LMS the later one, which the browser was killed in, is gone on with", () => {
    const first = launch(undefined);
    const write = (state: LearnerState, savedAt: number, acknowledged: number): unknown =>
      first.device.write({ state: textOf(state), counter: state.counter, savedAt, acknowledged, left: [] });
    write(save(1, 9), now - 60_000, 9);
    onlyIn("the database", () => write(save(2, 3), now - 1000, 0));
    const next = launch(undefined);
    expect([next.choice.use, next.state.token, next.state.counter]).toEqual(["mirror", 2, 3]);
  });

  test("a damaged one counts for nothing", () => {
    const first = launch(undefined);
    keep(first, save(1, 9), 8);
    for (const key of local.entries.keys())
      local.entries.set(key, '{"state":"x","counter":99,"savedAt":1,"acknowledged":0,"left":[]}');
    expect(launch(save(1, 8)).state.counter).toBe(9);
  });

  test("of two markers the one of the attempt counts, and of those the later", () => {
    const first = launch(undefined);
    first.device.mark({ token: 1, acknowledged: 5 });
    onlyIn("localStorage", () => first.device.mark({ token: 2, acknowledged: 9 }));
    expect(launch(save(1, 4)).choice.fault).toBe("older");
    expect(launch(save(2, 9)).choice.fault).toBeUndefined();
    onlyIn("the database", () => first.device.mark({ token: 2, acknowledged: 12 }));
    expect(launch(save(2, 9)).choice.fault).toBe("older");
  });
});

describe("what was removed", () => {
  test("is gone from both copies, but for the marker", () => {
    const first = launch(undefined);
    keep(first, save(1, 8), 8);
    first.device.mark({ token: 1, acknowledged: 8 });
    first.device.remove();
    expect(first.device.read()).toBeUndefined();
    expect(texts().trim().split(/ +/)).toEqual(["1", "8", "1", "8"]);
  });

  test("does not come back when the browser was killed before the database heard of it, and goes at the next launch", () => {
    const first = launch(undefined);
    keep(first, save(1, 1), 0);
    lasting.writes = "are lost";
    first.device.remove();
    expect([...lasting.disk.values()].join()).toContain("state");
    const next = launch(undefined);
    expect(next.choice).toEqual({ use: "fresh", offerNotes: false });
    expect([...lasting.disk.values()].join("")).toBe("");
    keep(next, save(2, 1), 0);
    expect(launch(undefined).state.token).toBe(2);
  });

  test("killed so, and localStorage cleared besides, is harmless: the LMS has it all", () => {
    const first = launch(undefined);
    keep(first, save(1, 7), 6);
    lasting.writes = "are lost";
    first.device.remove();
    local.entries.clear();
    expect(launch(save(1, 7)).choice).toEqual({ use: "lms", offerNotes: false });
    expect(launch(save(2, 1)).choice.use).toBe("lms");
  });

  test("killed so with a first save that the LMS has confirmed since: the marker keeps a reset attempt empty", () => {
    const first = launch(undefined);
    keep(first, save(1, 1), 0);
    onlyIn("localStorage", () => {
      first.device.mark({ token: 1, acknowledged: 1 });
      first.device.remove();
    });
    local.entries.forEach((text, key) => isRemoval(text) && local.entries.delete(key));
    expect(launch(undefined).choice).toEqual({ use: "fresh", offerNotes: true });
  });

  test("by a learner without an LMS, in a visit that the database was too slow for", () => {
    keep(alone(), save(1, 40), 0);
    openForLearner(course, undefined, now).device.forget(now);
    expect(alone().choice.use).toBe("fresh");
    expect(texts().trim()).toBe("");
  });

  test("and begun anew in such a visit: the older copy does not beat the newer", () => {
    keep(alone(), save(1, 40), 0);
    const slow = openForLearner(course, undefined, now);
    slow.device.forget(now);
    keep(slow, save(2, 1), 0);
    expect(alone().state).toMatchObject({ token: 2, counter: 1 });
  });
});
