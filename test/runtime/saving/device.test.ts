import { describe, expect, test, vi } from "vitest";
import { keyPrefix, openDeviceStorage } from "../../../src/runtime/saving/device-storage.ts";
import type { MirrorRecord } from "../../../src/contract/state.ts";
import { ageOfEntry, openDeviceCopy } from "../../../src/runtime/saving/mirror.ts";
import { watchForSecondTab, type OpenChannel } from "../../../src/runtime/saving/second-tab.ts";
import { deviceCopy, FakeStorage } from "./fakes.ts";

function record(savedAt: number, more: Partial<MirrorRecord> = {}): MirrorRecord {
  return { state: "s".repeat(100), counter: 3, savedAt, acknowledged: 3, left: [], ...more };
}

const blocked = (): never => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};

describe("device storage", () => {
  test("where reading `localStorage` itself throws keeps all in memory, and says so", () => {
    const storage = openDeviceStorage(blocked, () => undefined);
    expect(storage.isLasting()).toBe(false);
    expect(storage.set(`${keyPrefix}a`, "1")).toBe(false);
    expect(storage.get(`${keyPrefix}a`)).toBe("1");
    expect(storage.keys()).toEqual([`${keyPrefix}a`]);
    storage.remove(`${keyPrefix}a`);
    expect(storage.get(`${keyPrefix}a`)).toBeUndefined();
  });

  test("when full drops the oldest mirror the LMS has confirmed, and no other", () => {
    const browser = new FakeStorage();
    browser.setItem("theirs", "x".repeat(100));
    const storage = openDeviceStorage(() => browser, ageOfEntry);
    const copyOf = (who: string) => openDeviceCopy(storage, { courseId: "c", lms: { origin: "https://lms", who } });
    copyOf("unsent").write(record(1, { acknowledged: 2 }));
    copyOf("notes").write(record(1, { left: [4] }));
    copyOf("old").write(record(2));
    copyOf("newer").write(record(3));
    browser.limitChars = [...browser.entries].reduce((sum, [key, text]) => sum + key.length + text.length, 0) + 10;
    expect(copyOf("me").write(record(4))).toBe(true);
    expect(copyOf("old").read()).toBeUndefined();
    for (const kept of ["unsent", "notes", "newer", "me"]) expect(copyOf(kept).read()).toBeDefined();
    expect(browser.getItem("theirs")).not.toBeNull();
  });

  test("when nothing may be dropped keeps in memory and says that it will not last", () => {
    const browser = new FakeStorage(50);
    const storage = openDeviceStorage(() => browser, ageOfEntry);
    expect(storage.isLasting()).toBe(true);
    expect(storage.set(`${keyPrefix}a`, "x".repeat(100))).toBe(false);
    expect(storage.get(`${keyPrefix}a`)).toHaveLength(100);
    expect(storage.isLasting()).toBe(false);
    browser.limitChars = Infinity;
    expect(storage.set(`${keyPrefix}a`, "y")).toBe(true);
    expect(storage.isLasting()).toBe(true);
  });
});

describe("the mirror", () => {
  test("is one learner's, on one LMS, and does not show who", () => {
    const browser = new FakeStorage();
    const storage = openDeviceStorage(() => browser, ageOfEntry);
    const lms = { origin: "https://lms", who: "anna.smith@example.nhs.uk" };
    const anna = { courseId: "c", lms };
    openDeviceCopy(storage, anna).write(record(1));
    for (const other of [
      { ...anna, lms: { ...lms, who: "ben" } },
      { ...anna, lms: { ...lms, origin: "https://other" } },
      { ...anna, courseId: "d" },
      { courseId: "c" },
    ]) {
      expect(openDeviceCopy(storage, other).read()).toBeUndefined();
    }
    expect(openDeviceCopy(storage, anna).read()).toEqual(record(1));
    expect([...browser.entries.keys()].join()).not.toContain("anna");
  });

  test.each(["", "{", "null", "[]", '{"state":1}', '{"state":"a","counter":1,"savedAt":1,"acknowledged":1}'])(
    "damaged as %j is none",
    (text) => {
      const browser = new FakeStorage();
      const copy = deviceCopy(browser);
      copy.write(record(1));
      copy.mark({ token: 5, acknowledged: 3 });
      for (const key of browser.entries.keys()) browser.entries.set(key, text);
      expect(copy.read()).toBeUndefined();
      expect([copy.confirmed(), copy.confirmed(5)]).toEqual([0, 0]);
    },
  );

  test("set aside stays until discarded, beside the one in use", () => {
    const copy = deviceCopy();
    copy.write(record(5));
    copy.setAside(record(5));
    expect(copy.read()).toBeUndefined();
    copy.write(record(6));
    copy.remove();
    expect([...copy.aside().values()]).toEqual([record(5)]);
    for (const key of copy.aside().keys()) copy.discard(key);
    expect(copy.aside().size).toBe(0);
  });

  test("leaves its marker when removed", () => {
    const copy = deviceCopy();
    copy.write(record(1));
    copy.mark({ token: 16_777_215, acknowledged: 4 });
    copy.remove();
    expect([copy.confirmed(16_777_215), copy.confirmed(4)]).toEqual([4, 0]);
  });
});

describe("a second tab", () => {
  const nobody = new BroadcastChannel("nobody");
  nobody.close();

  /** Channels of one browser: what one posts the others hear. */
  function browserOf(): OpenChannel {
    const channels: Pick<BroadcastChannel, "onmessage">[] = [];
    return () => {
      const own: ReturnType<OpenChannel> = {
        onmessage: null,
        postMessage(data: unknown) {
          for (const other of channels)
            if (other !== own) other.onmessage?.call(nobody, new MessageEvent("message", { data }));
        },
      };
      channels.push(own);
      return own;
    };
  }

  test("is told to those that were there first, not to itself", () => {
    const openTab = browserOf();
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    watchForSecondTab("c", openTab, first);
    watchForSecondTab("c", openTab, second);
    expect([first, second].map((told) => told.mock.calls.length)).toEqual([1, 0]);
    watchForSecondTab("c", openTab, third);
    expect([first, second, third].map((told) => told.mock.calls.length)).toEqual([2, 1, 0]);
  });

  test("where channels are blocked is not noticed, and nothing breaks", () => {
    expect(() => watchForSecondTab("c", blocked, vi.fn())).not.toThrow();
  });
});
