import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decode } from "../state/codec.ts";
import { pass, setUp, slots, types, withChoice } from "./fakes.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe("an LMS that refuses", () => {
  test("is said to be failing at 60 s, and saved when it keeps at last", async () => {
    const { saver, driver, device, statuses } = setUp();
    driver.answer = "refused";
    saver.change(withChoice(1), "now");
    await pass(59_999);
    expect(types(statuses)).toEqual(["device", "saving", ...Array<string>(5).fill("retrying")]);
    await pass(1);
    expect(statuses.at(-1)).toEqual({ type: "failed", onDevice: true });
    driver.answer = "kept";
    await pass(60_000);
    expect(statuses.at(-1)?.type).toBe("saved");
    // Each try is a save of its own: an LMS may send only what differs from what it believes to have sent.
    const { acknowledged = 0, counter } = device.read() ?? {};
    expect(acknowledged).toBeGreaterThan(1);
    expect(acknowledged).toBe(counter);
  });

  test("gets all that changed meanwhile, without a storm of calls", async () => {
    const { saver, driver } = setUp();
    driver.answer = "refused";
    saver.change(withChoice(0), "now");
    await pass(0);
    for (const option of [1, 2, 3]) saver.change(withChoice(option), "now");
    expect(driver.commits).toBe(1);
    driver.answer = "kept";
    await pass(2000);
    expect(driver.commits).toBe(2);
    expect(decode(driver.suspendData, slots).state.slots.get(0)?.answer).toEqual({ type: "choice", option: 3 });
  });

  test('is asked at once on `online` or "Try again", and not when all is well', async () => {
    const { saver, driver } = setUp();
    saver.tryAgain();
    expect(driver.commits).toBe(0);
    driver.answer = "refused";
    saver.change(withChoice(1), "now");
    await pass(0);
    saver.tryAgain();
    await pass(0);
    expect(driver.commits).toBe(2);
  });

  test("B24 is sent everything again on `online`, though it said that it had kept it", async () => {
    const { saver, driver } = setUp();
    saver.change(withChoice(1), "now");
    await pass(0);
    expect(driver.commits).toBe(1);
    saver.tryAgain();
    await pass(0);
    expect(driver.commits).toBe(2);
  });

  test("and throws is taken as refusing", async () => {
    const { saver, driver, statuses } = setUp();
    driver.answer = "throws";
    saver.change(withChoice(1), "now");
    await pass(0);
    expect(statuses.at(-1)).toEqual({ type: "retrying", failures: 1, onDevice: true });
  });

  test("because the learner was signed out says so", async () => {
    const { saver, driver, statuses } = setUp();
    driver.answer = "signed-out";
    saver.change(withChoice(1), "now");
    await pass(0);
    expect(statuses.at(-1)).toEqual({ type: "signed-out", onDevice: true });
  });

  test("does not let the learner leave by the button, but by closing", async () => {
    const { saver, driver, device } = setUp();
    driver.answer = "refused";
    saver.change(withChoice(1), "now");
    expect(await saver.exit()).toBe("refused");
    expect(driver.calls).not.toContain("leave");
    expect(saver.leave()).toBe("refused");
    expect(driver.calls.filter((call) => call === "leave")).toHaveLength(1);
    expect(device.read()).toBeDefined();
  });
});
