import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reached } from "../../../src/runtime/saving/probe.ts";
import { deviceCopy, FakeDriver, pass, setUp, types, withChoice } from "./fakes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver that has saved once, with a probe whose answer the test sets. */
async function begun() {
  const asked = { answer: "answers" as Reached, times: 0 };
  const probe = () => {
    asked.times++;
    return Promise.resolve(asked.answer);
  };
  const desk = setUp({ probe });
  desk.saver.change(withChoice(1), "now");
  await pass(0);
  return { ...desk, asked };
}

describe('a "true" after a beacon', () => {
  it("B48 is not called saved, lets nobody go, and keeps the copy on the device", async () => {
    const { saver, driver, device, statuses } = await begun();
    driver.answer = "queued";
    saver.change(withChoice(2), "now");
    await pass(0);
    expect(types(statuses).slice(-2)).toEqual(["saving", "retrying"]);
    expect(await saver.exit()).toBe("queued");
    expect(driver.calls).not.toContain("leave");
    expect(device.read()).toMatchObject({ acknowledged: 1 });
  });

  it("B48 at the end of the session, when all was kept before, is an end like any other", async () => {
    const { saver, driver, device } = await begun();
    driver.leave = () => "queued";
    expect(await saver.exit()).toBe("kept");
    expect(device.read()).toBeUndefined();
  });
});

describe("while the server does not answer", () => {
  it("B49 the LMS is not called: a file is asked for, as often as the LMS would be", async () => {
    const { saver, driver, asked, statuses } = await begun();
    expect(asked.times).toBe(1);
    driver.answer = "refused";
    asked.answer = "silent";
    saver.change(withChoice(2), "now");
    await pass(0);
    const commits = driver.commits;
    await pass(60_000);
    expect(driver.commits).toBe(commits);
    expect(asked.times).toBe(5);
    expect(statuses.at(-1)).toMatchObject({ type: "failed", onDevice: true });
    driver.answer = "kept";
    asked.answer = "answers";
    await pass(60_000);
    expect([driver.commits, statuses.at(-1)?.type]).toEqual([commits + 1, "saved"]);
  });

  it("B50 a sign-in page in place of the file means that the session is over", async () => {
    const { saver, driver, asked, statuses } = await begun();
    driver.answer = "refused";
    asked.answer = "signed-out";
    saver.change(withChoice(2), "now");
    await pass(2000);
    expect(statuses.at(-1)).toMatchObject({ type: "signed-out", onDevice: true });
  });

  it("B49 where files were not sent in this session either, that says nothing, and the LMS is asked", async () => {
    const asked = { times: 0 };
    const probe = () => {
      asked.times++;
      return Promise.resolve("silent" as const);
    };
    const { saver, driver } = setUp({ probe });
    saver.change(withChoice(1), "now");
    await pass(0);
    driver.answer = "refused";
    saver.change(withChoice(2), "now");
    await pass(0);
    const commits = driver.commits;
    await pass(60_000);
    expect(driver.commits - commits).toBe(4);
    expect(asked.times).toBe(1);
  });

  it("B49 nor of an LRS, whose requests hold nothing up", async () => {
    const asked = { times: 0 };
    const probe = () => {
      asked.times++;
      return Promise.resolve("answers" as const);
    };
    const { saver, driver } = setUp({ probe });
    Object.assign(driver, { xapi: {} });
    saver.change(withChoice(1), "now");
    await pass(0);
    driver.answer = "refused";
    saver.change(withChoice(2), "now");
    await pass(10_000);
    expect([asked.times, driver.commits]).toEqual([0, 4]);
  });

  it("B49 nothing is asked for while there is nothing to save", async () => {
    const { asked } = await begun();
    await pass(3_600_000);
    expect(asked.times).toBe(1);
  });
});

it("B51 what only this computer had goes out at the launch, without an action", async () => {
  const state = { ...withChoice(1), token: 42, counter: 5 };
  const { driver, statuses } = setUp({ state, confirmed: 3 });
  await pass(0);
  expect(driver.commits).toBe(1);
  expect(types(statuses)).toEqual(["saving", "saved"]);
});

describe("B47 a status never goes to the LMS before the state it belongs to", () => {
  /** Killed between the two, Moodle would give back the old state, for review only. */
  function beginning(isNews = false): FakeDriver & { begin(): boolean } {
    const driver = new FakeDriver();
    return Object.assign(driver, { begin: () => (driver.calls.push("begin"), isNews) });
  }

  it("at a launch that has something to send", async () => {
    const driver = beginning();
    setUp({ driver, state: { ...withChoice(1), token: 42, counter: 5 }, confirmed: 3 });
    await pass(0);
    expect(driver.calls).toEqual(["outcome incomplete", "commit"]);
  });

  it("where an LMS turns up late", async () => {
    const { saver, device } = setUp({ driver: undefined });
    saver.change(withChoice(1), "now");
    const late = beginning();
    saver.attach(late, device, { ...withChoice(1), token: 7, counter: 20 });
    await pass(0);
    expect(late.calls).toEqual(["outcome incomplete", "commit"]);
  });

  it("and what was being typed is written nowhere where it turns up late to look only", async () => {
    const { saver } = setUp({ driver: undefined });
    saver.change(withChoice(1), "text");
    const late = beginning();
    late.resume = { ...late.resume, mode: "browse" };
    const device = deviceCopy();
    saver.attach(late, device, withChoice(1));
    await pass(20_000);
    expect([device.read(), late.calls]).toEqual([undefined, []]);
  });

  it("and goes at once where there is nothing else to send", async () => {
    const driver = beginning();
    setUp({ driver, state: { ...withChoice(1), token: 42, counter: 5 }, confirmed: 5 });
    await pass(0);
    expect(driver.calls).toEqual(["begin"]);
  });

  it("B91 and an end that the LMS has not heard of is a save: kept on the device, and tried again", async () => {
    const driver = beginning(true);
    driver.answer = "queued";
    const { device, statuses } = setUp({ driver, state: { ...withChoice(1), token: 42, counter: 5 }, confirmed: 5 });
    await pass(0);
    expect([driver.calls, device.read()?.counter]).toEqual([["begin", "outcome incomplete", "commit"], 5]);
    driver.answer = "kept";
    await pass(2000);
    expect(types(statuses)).toEqual(["saving", "retrying", "saved"]);
    expect(device.read()).toMatchObject({ counter: 6, acknowledged: 6 });
  });
});
