import { describe, expect, it } from "vitest";
import type { LmsDriver } from "../../../../src/contract/lms-driver.ts";
import { openCmi5 } from "../../../../src/formats/cmi5/browser/driver.ts";
import type { Surroundings } from "../../../../src/formats/xapi/browser/opening.ts";
import { CmiLms, type LaunchSettings } from "../../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { answer } from "../../../../src/tools/preview/fake-lms/lrs/http.ts";
import {
  answeredCheck,
  driverData,
  endpoint,
  expectValid,
  iri,
  newBrowser,
  newWire,
  registration,
  report,
  surroundings,
  wordOf,
  type Browser,
  type Statement,
} from "../../xapi/browser/xapi-page.ts";

const learner = { name: "Ada", account: { homePage: "https://lms.example", name: "ada" } };
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.8,
  publisherId: `${iri}/au`,
};

function newLms(): CmiLms {
  let count = 0;
  return new CmiLms(() => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`);
}

/** The address an LMS opens. */
function launch(lms: CmiLms, more: Partial<LaunchSettings> = {}): string {
  const { fetchKey, ...parameters } = lms.launch(learner, registration, { ...settings, ...more });
  return `?${new URLSearchParams({ endpoint, fetch: `https://lms.example/fetch?k=${fetchKey}`, ...parameters }).toString()}`;
}

async function open(lms: CmiLms, search: string, browser: Browser = newBrowser(), more: Partial<Surroundings> = {}) {
  let isSilent = false;
  const wire = newWire(
    (call) => lms.answer(call),
    (url) => lms.fetchToken(new URL(url).searchParams.get("k") ?? ""),
  );
  const driver = await openCmi5(driverData, surroundings(search, wire, browser, more), () => (isSilent = true));
  if (!driver) throw new Error("no driver");
  return { driver, log: wire.log, inits: wire.inits, isSilent: () => isSilent };
}

function told(lms: CmiLms): readonly Statement[] {
  return lms.lrs.statements() as unknown as readonly Statement[];
}

async function leave(driver: LmsDriver, seconds: number): Promise<void> {
  driver.leave(seconds);
  await driver.xapi?.allSent();
}

const done = report({ completion: "completed", success: "passed", score: 0.9 });
const failed = report({ success: "failed", score: 0.4 });

describe("a cmi5 session", () => {
  it("begins in cmi5's order: token, launch data, preferences, initialized (B34)", async () => {
    const lms = newLms();
    const { log, inits } = await open(lms, launch(lms));
    expect(log).toEqual([
      "POST fetch 200",
      "GET activities/state LMS.LaunchData 200",
      "GET agents/profile 404",
      "GET activities/state build-course.resume 404",
      "POST statements initialized 200",
    ]);
    // 8.2.1.0-5: the token in every request but the one that fetched it.
    const keys = inits.map(({ headers }) => new Headers(headers).get("authorization"));
    expect(keys).toEqual([null, ...Array<string>(4).fill("Basic 00000000-0000-4000-8000-000000000002")]);
  });

  it("tells its whole story as the standard has it, and the LMS is satisfied", async () => {
    const lms = newLms();
    const { driver } = await open(lms, launch(lms, { returnURL: "https://lms.example/back" }));
    driver.record(answeredCheck());
    driver.bookmark("when", "AAAA");
    expect(await driver.commit(30)).toBe("kept");
    driver.setOutcome(done);
    driver.bookmark("results", "BBBB");
    expect(await driver.commit(60)).toBe("kept");
    expect(lms.isSatisfied(registration, settings.publisherId)).toBe(true);
    await leave(driver, 75);
    expect(lms.refusals()).toEqual([]);
    expect(driver.xapi?.returnUrl).toBe("https://lms.example/back");
    expectValid(told(lms));
    expect(
      told(lms).map((statement) => [wordOf(statement), idsOf(statement, "category"), statement.result ?? {}]),
    ).toEqual([
      ["initialized", ["cmi5"], {}],
      ["answered", [], { response: "before", success: false, duration: "PT12.5S" }],
      ["completed", ["cmi5", "moveon"], { completion: true, duration: "PT60S" }],
      [
        "passed",
        ["cmi5", "moveon"],
        { score: { scaled: 0.9, raw: 90, min: 0, max: 100 }, success: true, duration: "PT60S" },
      ],
      ["terminated", ["cmi5"], { duration: "PT75S" }],
    ]);
    // 9.6.3.2-2: the mastery score where a verdict rests on it, and only there.
    const mastery = told(lms).map(({ context }) => JSON.stringify(context).includes("masteryscore"));
    expect(mastery).toEqual([false, false, false, true, false]);
    // 10.2.1.0-6: the template in all of them.
    for (const { context } of told(lms)) expect(JSON.stringify(context)).toContain(settings.publisherId);
  });

  it("B33 goes on behind a reload with the same token, and ends once", async () => {
    const lms = newLms();
    const browser = newBrowser();
    const search = launch(lms);
    const before = await open(lms, search, browser, { isReloading: () => true });
    before.driver.bookmark("when", "AAAA");
    await before.driver.commit(20);
    await leave(before.driver, 20);
    const { driver, log } = await open(lms, search, browser);
    expect(log).toEqual([
      "GET activities/state LMS.LaunchData 200",
      "GET agents/profile 404",
      "GET activities/state build-course.resume 200",
    ]);
    expect(driver.resume.suspendData).toBe("AAAA");
    await leave(driver, 5);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "terminated"]);
    expect(told(lms)[1]?.result).toEqual({ duration: "PT25S" });
    expect(lms.refusals()).toEqual([]);
  });

  it("B33 asks to launch anew where the one launch is used up", async () => {
    const lms = newLms();
    const search = launch(lms);
    await open(lms, search);
    // Another browser, or one that keeps nothing for the session.
    const { driver, log } = await open(lms, search, newBrowser());
    expect(driver.xapi?.isOver).toBe(true);
    expect(log).toEqual(["POST fetch 200"]);
    expect(await driver.commit(5)).toBe("refused");
  });

  it("B36 sends terminated with keepalive as the page closes, and then asks to launch anew", async () => {
    const lms = newLms();
    const browser = newBrowser();
    const search = launch(lms);
    const { driver, inits } = await open(lms, search, browser);
    const before = inits.length;
    await leave(driver, 40);
    expect(inits.slice(before).map(({ keepalive }) => keepalive)).toEqual([true]);
    expect(inits.slice(0, before).some(({ keepalive }) => keepalive)).toBe(false);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "terminated"]);
    expect((await open(lms, search, browser)).driver.xapi?.isOver).toBe(true);
  });

  it("B36 is abandoned by the LMS when the end was lost, and the next launch goes on", async () => {
    const lms = newLms();
    const first = await open(lms, launch(lms));
    first.driver.bookmark("when", "AAAA");
    await first.driver.commit(10);
    const { driver } = await open(lms, launch(lms));
    expect(driver.resume.suspendData).toBe("AAAA");
    // 9.3.6.0-2: nothing more is taken for the old one, which learns of it.
    first.driver.record(answeredCheck());
    expect(await first.driver.commit(20)).toBe("signed-out");
    driver.setOutcome(done);
    expect(await driver.commit(5)).toBe("kept");
  });

  it("9.3.0.0-6, 9.3.0.0-7: completed and passed are told once in a registration, whatever is launched again", async () => {
    const lms = newLms();
    const first = await open(lms, launch(lms));
    first.driver.bookmark("results", "BBBB");
    first.driver.setOutcome(done);
    await first.driver.commit(60);
    await leave(first.driver, 60);
    const second = await open(lms, launch(lms));
    expect(second.driver.resume).toMatchObject({ completed: true, passed: true });
    second.driver.setOutcome(done);
    second.driver.bookmark("results", "CCCC");
    expect(await second.driver.commit(5)).toBe("kept");
    await leave(second.driver, 5);
    expect(told(lms).map(wordOf)).toEqual([
      "initialized",
      "completed",
      "passed",
      "terminated",
      "initialized",
      "terminated",
    ]);
    expect(lms.refusals()).toEqual([]);
  });

  it("tells them once even where our own State was lost", async () => {
    const lms = newLms();
    const first = await open(lms, launch(lms));
    first.driver.bookmark("results", "BBBB");
    first.driver.setOutcome(done);
    await first.driver.commit(60);
    await leave(first.driver, 60);
    const search = launch(lms);
    const query = new URLSearchParams(search);
    const agent = query.get("actor") ?? "";
    lms.lrs.state.set(
      { activityId: query.get("activityId") ?? "", agent, registration, stateId: "build-course.resume" },
      "{}",
    );
    const second = await open(lms, search);
    second.driver.setOutcome(done);
    second.driver.bookmark("results", "CCCC");
    expect(await second.driver.commit(5)).toBe("kept");
    expect(told(lms).filter((statement) => wordOf(statement) === "passed")).toHaveLength(1);
  });

  it("9.3.0.0-3: failed, then passed, takes two sessions; failed never follows passed", async () => {
    const lms = newLms();
    const first = await open(lms, launch(lms));
    first.driver.bookmark("results", "AAAA");
    first.driver.setOutcome(failed);
    await first.driver.commit(30);
    first.driver.setOutcome(done);
    await first.driver.commit(40);
    await leave(first.driver, 41);
    const second = await open(lms, launch(lms));
    second.driver.setOutcome(done);
    await second.driver.commit(10);
    second.driver.setOutcome(failed);
    await second.driver.commit(20);
    await leave(second.driver, 21);
    expect(told(lms).map(wordOf)).toEqual([
      "initialized",
      "failed",
      "completed",
      "terminated",
      "initialized",
      "passed",
      "terminated",
    ]);
    expect(lms.refusals()).toEqual([]);
  });

  it("9.3.5: failed is told of an attempt, not of opening the unit again; another score is another attempt", async () => {
    const lms = newLms();
    for (const score of [0.4, 0.4, 0.5]) {
      const { driver } = await open(lms, launch(lms));
      driver.bookmark("results", `AAAA${score}`);
      driver.setOutcome(report({ success: "failed", score }));
      expect(await driver.commit(30)).toBe("kept");
      await leave(driver, 31);
    }
    const brackets = ["initialized", "terminated"];
    expect(told(lms).map(wordOf)).toEqual([
      "initialized",
      "failed",
      "terminated",
      ...brackets,
      "initialized",
      "failed",
      "terminated",
    ]);
    expect(lms.refusals()).toEqual([]);
  });

  it("B35 9.3.4.0-2: never passes below the LMS's own mastery score, nor fails above it", async () => {
    const lms = newLms();
    const stricter = await open(lms, launch(lms, { masteryScore: 0.95 }));
    stricter.driver.bookmark("results", "AAAA");
    stricter.driver.setOutcome(done);
    expect(await stricter.driver.commit(30)).toBe("kept");
    await leave(stricter.driver, 31);
    const milder = await open(lms, launch(lms, { masteryScore: 0.3 }));
    milder.driver.setOutcome(failed);
    expect(await milder.driver.commit(30)).toBe("kept");
    await leave(milder.driver, 31);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "completed", "terminated", "initialized", "terminated"]);
    expect(lms.refusals()).toEqual([]);
  });

  it.each(["Browse", "Review"] as const)(
    "10.2.2.0-5: in %s only initialized and terminated are told",
    async (launchMode) => {
      const lms = newLms();
      const { driver } = await open(lms, launch(lms, { launchMode }));
      expect(driver.resume.mode).toBe(launchMode.toLowerCase());
      driver.record(answeredCheck());
      driver.setOutcome(done);
      driver.bookmark("results", "BBBB");
      driver.xapi?.say({ id: "x", verb: { id: "x:y", display: {} }, at: 0 });
      await driver.commit(5);
      await leave(driver, 6);
      expect(told(lms).map(wordOf)).toEqual(["initialized", "terminated"]);
      expect([...lms.lrs.state.all().keys()].filter((key) => key.includes("build-course"))).toEqual([]);
    },
  );

  it("11.2.0.0-1: is silent for a learner who wants no sound", async () => {
    const lms = newLms();
    const search = launch(lms);
    const agent = new URLSearchParams(search).get("actor") ?? "";
    lms.lrs.agentProfile.set(
      { agent, profileId: "cmi5LearnerPreferences" },
      '{"languagePreference":"en-GB","audioPreference":"off"}',
    );
    expect((await open(lms, search)).isSilent()).toBe(true);
    expect((await open(newLms(), launch(newLms()))).isSilent()).toBe(false);
  });

  it("takes answers of a session that was cut off into the next one", async () => {
    const lms = newLms();
    const browser = newBrowser();
    const search = launch(lms);
    const wire = newWire(
      (call) => (call.body.includes("/answered") ? answer(500) : lms.answer(call)),
      (url) => lms.fetchToken(new URL(url).searchParams.get("k") ?? ""),
    );
    const first = await openCmi5(driverData, surroundings(search, wire, browser), () => undefined);
    first?.record(answeredCheck());
    expect(await first?.commit(10)).toBe("refused");
    await open(lms, launch(lms), browser);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "initialized", "answered"]);
    expect(lms.refusals()).toEqual([]);
  });
});

function idsOf({ context }: Statement, relation: string): readonly string[] {
  const { contextActivities } = context as { contextActivities?: Record<string, readonly { id: string }[]> };
  return (contextActivities?.[relation] ?? []).map(({ id }) => id.replace(/^.*\//, ""));
}
