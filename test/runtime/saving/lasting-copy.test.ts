import { beforeEach, describe, expect, test } from "vitest";
import { keyPrefix, openDeviceStorage } from "../../../src/runtime/saving/device-storage.ts";
import { openLastingCopy } from "../../../src/runtime/saving/lasting-copy.ts";
import { FakeLastingCopy, FakeStorage } from "./fakes.ts";

let local: FakeStorage;
let lasting: FakeLastingCopy;
beforeEach(() => {
  local = new FakeStorage();
  lasting = new FakeLastingCopy();
});

describe("kept on this computer", () => {
  const blocked = (): never => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  const key = `${keyPrefix}a`;

  test("is said while either copy lasts, and no longer", () => {
    const storage = openDeviceStorage(blocked, () => undefined, lasting);
    expect([storage.set(key, "1"), storage.isLasting()]).toEqual([true, true]);
    expect(openDeviceStorage(blocked, () => undefined, lasting.again()).get(key)).toBe("1");
    lasting.writes = "fail";
    expect([storage.set(key, "2"), storage.isLasting(), storage.get(key)]).toEqual([false, false, "2"]);
  });

  test("where localStorage is full is in the database", () => {
    local.limitChars = 20;
    const storage = openDeviceStorage(
      () => local,
      () => undefined,
      lasting,
    );
    expect([storage.set(key, "x".repeat(100)), storage.isLasting()]).toEqual([true, true]);
    expect(
      openDeviceStorage(
        () => local,
        () => undefined,
        lasting.again(),
      ).get(key),
    ).toHaveLength(100);
  });

  test("where the database fails is in localStorage", () => {
    lasting.writes = "fail";
    const storage = openDeviceStorage(
      () => local,
      () => undefined,
      lasting,
    );
    expect([storage.set(key, "1"), storage.isLasting()]).toEqual([true, true]);
    expect(local.getItem(key)).toBe("1");
  });
});

test.each([
  ["is not there", () => undefined as unknown as IDBFactory],
  [
    "is forbidden",
    () =>
      ({
        open: () => {
          throw new DOMException("insecure", "SecurityError");
        },
      }) as unknown as IDBFactory,
  ],
  ["fails to open, as in some private windows", () => ({ open: failing }) as unknown as IDBFactory],
])("a database that %s is none", async (_how, factory) => {
  await expect(openLastingCopy("c", factory)).rejects.toBeDefined();
});

function failing(): object {
  const request: { onerror?: (event: Event) => void } = {};
  queueMicrotask(() => request.onerror?.(new Event("error")));
  return request;
}
