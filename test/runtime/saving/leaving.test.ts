import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decode } from "../state/codec.ts";
import { pass, setUp, slots, withChoice, withText } from "./fakes.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe("leaving", () => {
  test("by the button commits, ends and removes the mirror; the marker stays", async () => {
    const { saver, driver, device } = setUp();
    saver.change(withText("a"), "text");
    expect(await saver.exit()).toBe("kept");
    expect(driver.calls.at(-1)).toBe("leave");
    expect(device.read()).toBeUndefined();
    expect(device.confirmed(42)).toBe(1);
  });

  test("by closing sends everything at once, once, and keeps the mirror unconfirmed", () => {
    const { saver, driver, device } = setUp();
    saver.change(withText("a"), "text");
    expect(saver.leave()).toBe("kept");
    expect(saver.leave()).toBe("refused");
    expect(decode(driver.suspendData, slots).state.slots.get(1)?.answer).toEqual({ type: "text", text: "a" });
    expect(driver.calls.filter((call) => call === "leave")).toHaveLength(1);
    expect(device.read()).toMatchObject({ counter: 1, acknowledged: 0 });
  });

  test("what is typed after it goes to the device only", async () => {
    const { saver, driver, device } = setUp();
    saver.leave();
    saver.change(withChoice(1), "now");
    await pass(60_000);
    expect(driver.commits).toBe(0);
    expect(device.read()).toMatchObject({ counter: 1 });
  });
});

test("a tab that is stopped sends what waits and never writes again", async () => {
  const { saver, driver, statuses } = setUp();
  saver.change(withText("a"), "text");
  saver.stop();
  saver.change(withText("ab"), "now");
  await pass(60_000);
  expect(driver.commits).toBe(1);
  expect(saver.leave()).toBe("refused");
  expect(driver.calls).not.toContain("leave");
  expect(statuses.at(-1)?.type).toBe("stopped");
});
