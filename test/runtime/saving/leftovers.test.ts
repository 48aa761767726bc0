import { expect, test } from "vitest";
import type { LastingCopy } from "../../../src/contract/lasting-copy.ts";
import type { MirrorRecord } from "../../../src/contract/state.ts";
import { openDeviceStorage } from "../../../src/runtime/saving/device-storage.ts";
import { removeLeftovers } from "../../../src/runtime/saving/leftovers.ts";
import { ageOfEntry, openDeviceCopy, type DeviceCopy, type Owner } from "../../../src/runtime/saving/mirror.ts";
import { FakeLastingCopy, FakeStorage } from "./fakes.ts";

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2027, 0, 4, 9);
const origin = "https://lms.example";

function at(days: number, acknowledged = 0): MirrorRecord {
  return { state: `of ${days} days`, counter: 1, savedAt: now - days * day, acknowledged, left: [] };
}

function copy(local: FakeStorage, who: string | undefined, courseId = "c", lasting?: LastingCopy): DeviceCopy {
  const owner: Owner = { courseId, ...(who === undefined ? {} : { lms: { origin, who } }) };
  return openDeviceCopy(
    openDeviceStorage(() => local, ageOfEntry, lasting),
    owner,
  );
}

/** At a launch of Anna's. */
function expire(local: FakeStorage, lasting?: LastingCopy): void {
  const storage = openDeviceStorage(() => local, ageOfEntry, lasting);
  removeLeftovers(storage, copy(local, "anna").key, now);
}

test("what another left over thirty days ago goes at anybody's launch, of this course and of others; what is younger stays", () => {
  const local = new FakeStorage();
  copy(local, "ben").write(at(31));
  copy(local, "cat").write(at(29));
  copy(local, "ben", "d").write(at(31, 1));
  copy(local, "dan").setAside(at(40));
  expire(local);
  expect([...local.entries.values()].filter((text) => text !== "")).toEqual([JSON.stringify(at(29))]);
});

test("one's own stays, however old: the launch decides, and says what becomes of it", () => {
  const local = new FakeStorage();
  for (const course of ["c", "d"]) copy(local, "anna", course).write(at(400));
  copy(local, "anna").setAside(at(300));
  copy(local, "anna").write(at(200));
  const before = new Map(local.entries);
  expire(local);
  expect(local.entries).toEqual(before);
});

test("what was done without an LMS stays: it has no other place", () => {
  const local = new FakeStorage();
  copy(local, undefined).write(at(400));
  expire(local);
  expect(copy(local, undefined).read()).toEqual(at(400));
});

test("nothing else of ours, nor of anybody's, is touched", () => {
  const local = new FakeStorage();
  copy(local, "ben").mark({ token: 7, acknowledged: 3 });
  local.setItem("build-course:display:theme", "dark");
  local.setItem("other:mirror:c:x", JSON.stringify(at(400)));
  const before = new Map(local.entries);
  expire(local);
  expect(local.entries).toEqual(before);
});

test("statements of another registration that no LRS took go thirty days after the last of them", () => {
  const said = (...days: readonly number[]) =>
    JSON.stringify(days.map((ago) => ({ id: `s${ago}`, timestamp: new Date(now - ago * day).toISOString() })));
  const local = new FakeStorage();
  const key = "build-course:statements:https://lrs.example/xapi/ https://example.org/c 3f0c2d9e";
  local.setItem(`${key}-a`, said(40, 31));
  local.setItem(`${key}-b`, said(40, 29));
  local.setItem(`${key}-c`, "[]");
  expire(local);
  expect([...local.entries.keys()]).toEqual([`${key}-b`, `${key}-c`]);
});

test("in the second copy too, also when it is there alone; and by the later of two", () => {
  const [local, lasting] = [new FakeStorage(), new FakeLastingCopy()];
  copy(local, "ben", "c", lasting).write(at(31));
  copy(local, "cat", "c", lasting).write(at(31));
  const onlyLasting = new FakeStorage();
  const there = lasting.again();
  const [, cats = ""] = [...local.entries.keys()];
  // What localStorage has of hers is younger than what the database has.
  onlyLasting.setItem(cats, JSON.stringify(at(2)));
  expire(onlyLasting, there);
  expect([...there.again().held.values()].filter((text) => text !== "")).toEqual([JSON.stringify(at(31))]);
  expect(copy(onlyLasting, "ben", "c", there.again()).found()).toEqual([]);
  expect(copy(onlyLasting, "cat", "c", there.again()).found()).toEqual([at(2), at(31)]);
});
