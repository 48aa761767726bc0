import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { decode } from "../state/codec.ts";
import {
  deviceCopy,
  FakeDriver,
  FakeStorage,
  interaction,
  pass,
  setUp,
  slots,
  types,
  withChoice,
  withText,
} from "./fakes.ts";

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe("an answer", () => {
  test("is on the device before the LMS is told, and in the LMS at once, in one commit", async () => {
    const { saver, driver, device, statuses } = setUp();
    const order: string[] = [];
    vi.spyOn(driver, "bookmark").mockImplementation(
      () => void order.push(device.read() ? "device first" : "LMS first"),
    );
    saver.record(interaction);
    saver.change(withChoice(1), "now");
    await pass(0);
    expect(order).toEqual(["device first"]);
    expect(driver.calls).toEqual(["record", "outcome incomplete", "commit"]);
    expect(types(statuses)).toEqual(["device", "saving", "saved"]);
    expect(statuses.at(-1)).toEqual({ type: "saved", at: 1_000_000 });
  });

  test("carries the attempt's token and a counter that grows with each save", async () => {
    const { saver, driver, device } = setUp();
    saver.change(withChoice(1), "now");
    await pass(0);
    saver.change(withChoice(2), "now");
    await pass(0);
    expect(decode(driver.suspendData, slots).state).toMatchObject({ token: 42, counter: 2 });
    expect(device.read()).toMatchObject({ counter: 2, acknowledged: 2, left: [] });
    expect(device.confirmed(42)).toBe(2);
  });

  test("given while a commit is under way follows in a second one", async () => {
    const { saver, driver } = setUp();
    let answerCommit = (_result: "kept"): void => undefined;
    vi.spyOn(driver, "commit").mockImplementationOnce(() => new Promise((resolve) => (answerCommit = resolve)));
    saver.change(withChoice(1), "now");
    saver.change(withChoice(2), "now");
    expect(driver.commit).toHaveBeenCalledTimes(1);
    answerCommit("kept");
    await pass(0);
    expect(driver.commit).toHaveBeenCalledTimes(2);
    expect(decode(driver.suspendData, slots).state.slots.get(0)?.answer).toEqual({ type: "choice", option: 2 });
  });
});

describe("text", () => {
  test("goes to the device 900 ms and to the LMS 10 s after the last key", async () => {
    const { saver, driver, device, statuses } = setUp();
    saver.change(withText("a"), "text");
    await pass(800);
    saver.change(withText("ab"), "text");
    await pass(899);
    expect(device.read()).toBeUndefined();
    await pass(1);
    expect(device.read()).toMatchObject({ counter: 1, acknowledged: 0 });
    expect(statuses).toEqual([{ type: "device", connected: true }]);
    await pass(9099);
    expect(driver.commits).toBe(0);
    await pass(1);
    expect(driver.commits).toBe(1);
    expect(statuses.at(-1)?.type).toBe("saved");
  });

  test("goes to the LMS on blur, page change or hiding, once", async () => {
    const { saver, driver } = setUp();
    saver.change(withText("a"), "text");
    saver.flush();
    saver.flush();
    await pass(20_000);
    expect(driver.commits).toBe(1);
  });

  test("typed while a commit is confirmed is not taken as saved", async () => {
    const { saver, device } = setUp();
    saver.change(withChoice(1), "now");
    saver.change(withText("later", withChoice(1)), "text");
    await pass(0);
    expect(decode(device.read()?.state ?? "", slots).state.slots.has(1)).toBe(false);
    await pass(900);
    expect(device.read()).toMatchObject({ counter: 2, acknowledged: 1 });
  });

  test("that does not fit stays on the device, whole, and is named", async () => {
    const { saver, driver, device, statuses } = setUp();
    driver.suspendDataLimitChars = 100;
    const text = "too long ".repeat(40);
    saver.change(withText(text), "now");
    await pass(0);
    expect(statuses.at(-1)).toEqual({ type: "notes-too-long", slots: [1], onDevice: true });
    expect(driver.suspendData.length).toBeLessThanOrEqual(100);
    expect(decode(device.read()?.state ?? "", slots).state.slots.get(1)?.answer).toEqual({ type: "text", text });
    expect(await saver.exit()).toBe("kept");
    expect(device.read()?.left).toEqual([1]);
  });
});

describe("without an LMS", () => {
  test("everything is kept on the device, and said so", async () => {
    const { saver, device, statuses } = setUp({ driver: undefined });
    saver.change(withChoice(1), "now");
    await pass(0);
    expect(statuses).toEqual([{ type: "device", connected: false }]);
    expect(await saver.exit()).toBe("kept");
    expect(device.read()).toMatchObject({ counter: 1 });
  });

  test("and with storage blocked, that nothing is kept", async () => {
    const storage = new FakeStorage(0);
    const { saver, statuses } = setUp({ driver: undefined, device: deviceCopy(storage) });
    saver.change(withChoice(1), "now");
    await pass(0);
    expect(statuses).toEqual([{ type: "not-kept" }]);
    expect(await saver.exit()).toBe("refused");
  });

  test("one that turns up late gets early work and interactions", async () => {
    const { saver, statuses } = setUp({ driver: undefined });
    saver.record(interaction);
    saver.change(withChoice(1), "now");
    const late = new FakeDriver();
    const device = deviceCopy();
    saver.attach(late, device, { ...withChoice(1), token: 7, counter: 20 });
    await pass(0);
    expect(late.calls).toEqual(["record", "outcome incomplete", "commit"]);
    expect(decode(late.suspendData, slots).state).toMatchObject({ token: 7, counter: 21 });
    expect(device.read()).toMatchObject({ counter: 21, acknowledged: 21 });
    expect(types(statuses)).toEqual(["device", "saving", "saved"]);
  });

  test("one that turns up late leaves what the device had of nobody in particular as it was", async () => {
    const nobodys = deviceCopy();
    const found = { state: "of someone before", counter: 3, savedAt: 1, acknowledged: 0, left: [] };
    nobodys.write(found);
    const { saver } = setUp({ driver: undefined, device: nobodys });
    saver.change(withChoice(1), "now");
    expect(nobodys.read()?.counter).toBe(1);
    saver.attach(new FakeDriver(), deviceCopy(), withChoice(1));
    expect(nobodys.read()).toEqual(found);
    const clean = setUp({ driver: undefined });
    clean.saver.change(withChoice(1), "now");
    clean.saver.attach(new FakeDriver(), deviceCopy(), withChoice(1));
    expect(clean.device.read()).toBeUndefined();
    await pass(0);
  });
});

test("with storage blocked but an LMS, saving goes on as ever", async () => {
  const { saver, statuses } = setUp({ device: deviceCopy(new FakeStorage(0)) });
  saver.change(withChoice(1), "now");
  await pass(0);
  expect(types(statuses)).toEqual(["saving", "saved"]);
});

test.each(["review", "browse"] as const)("in %s nothing is written, to nowhere", async (mode) => {
  const driver = new FakeDriver();
  driver.resume = { ...driver.resume, mode };
  const { saver, device, statuses } = setUp({ driver });
  saver.record(interaction);
  saver.change(withChoice(1), "now");
  saver.change(withText("a"), "text");
  await pass(20_000);
  expect(saver.leave()).toBe("kept");
  expect(driver.calls).toEqual(["leave"]);
  expect(device.read()).toBeUndefined();
  expect(types(statuses)).toEqual(["review"]);
});

test("a state restored whole is not sent again until something changes", async () => {
  const { saver, driver } = setUp({ state: { ...withChoice(1), token: 9, counter: 5 }, confirmed: 5 });
  saver.flush();
  await pass(0);
  expect(driver.commits).toBe(0);
  const unsent = setUp({ state: { ...withChoice(1), token: 9, counter: 5 }, confirmed: 4 });
  unsent.saver.flush();
  await pass(0);
  expect(unsent.driver.commits).toBe(1);
  expect(decode(unsent.driver.suspendData, slots).state.counter).toBe(5);
});
