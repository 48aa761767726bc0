import { afterEach, describe, expect, it, vi } from "vitest";
import type { LmsDriver } from "../../../../src/contract/lms-driver.ts";
import { openCmi5 } from "../../../../src/formats/cmi5/browser/driver.ts";
import type { Surroundings } from "../../../../src/formats/xapi/browser/opening.ts";
import { CmiLms, type LaunchSettings } from "../../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { answer, type LrsAnswer, type LrsCall } from "../../../../src/tools/preview/fake-lms/lrs/http.ts";
import {
  answeredCheck,
  driverData,
  endpoint,
  iri,
  newBrowser,
  newWire,
  noon,
  registration,
  report,
  surroundings,
  wordOf,
  type Browser,
  type Statement,
} from "../../xapi/browser/xapi-page.ts";

const learner = { name: "Ada", account: { homePage: "https://lms.example", name: "ada" } };
const settings: LaunchSettings = { launchMode: "Normal", moveOn: "Completed", publisherId: `${iri}/au` };

function newLms(): CmiLms {
  let count = 0;
  return new CmiLms(() => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`);
}

function launch(lms: CmiLms): string {
  const { fetchKey, ...parameters } = lms.launch(learner, registration, settings);
  return `?${new URLSearchParams({ endpoint, fetch: `https://lms.example/fetch?k=${fetchKey}`, ...parameters }).toString()}`;
}

/** What stands in for the LMS's answer; `undefined` lets it answer. */
type Trouble = (call: LrsCall) => LrsAnswer | "no network" | undefined | Promise<LrsAnswer | "no network" | undefined>;

interface Opened {
  readonly driver: LmsDriver;
  readonly log: readonly string[];
}

async function open(
  lms: CmiLms,
  search: string,
  {
    trouble = () => undefined,
    browser = newBrowser(),
    ...more
  }: Partial<Surroundings> & {
    readonly trouble?: Trouble;
    readonly browser?: Browser;
  } = {},
): Promise<Opened> {
  const wire = newWire(
    async (call) => (await trouble(call)) ?? lms.answer(call),
    (url) => lms.fetchToken(new URL(url).searchParams.get("k") ?? ""),
  );
  const driver = await openCmi5(driverData, surroundings(search, wire, browser, more), () => undefined);
  if (!driver) throw new Error("no driver");
  return { driver, log: wire.log };
}

/** The same, with the pauses of the start-up left out. */
async function openSoon(...asked: Parameters<typeof open>): Promise<Opened> {
  vi.useFakeTimers();
  const opening = open(...asked);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  return opening;
}
afterEach(() => void vi.useRealTimers());

/** Answers in its stead `times` times. */
function first(times: number, is: (call: LrsCall) => boolean, given: LrsAnswer | "no network"): Trouble {
  let left = times;
  return (call) => (is(call) && left-- > 0 ? given : undefined);
}

const isStatements = ({ resource }: LrsCall) => resource === "statements";
const told = (lms: CmiLms) => lms.lrs.statements() as unknown as readonly Statement[];
const done = report({ completion: "completed", success: "passed", score: 0.9 });

async function leave(driver: LmsDriver, byButton: boolean): Promise<void> {
  driver.leave(60, byButton);
  await driver.xapi?.allSent();
}

describe("B58 the start of a cmi5 session", () => {
  it.each([
    ["launch data", ({ query }: LrsCall) => query["stateId"] === "LMS.LaunchData"],
    ["preferences", ({ resource }: LrsCall) => resource === "agents/profile"],
    ["State", ({ query }: LrsCall) => query["stateId"] === "build-course.resume"],
    ["everything", () => true],
  ])("outlives a failed request for %s", async (_what, is) => {
    for (const given of [answer(503), answer(401), "no network" as const]) {
      const lms = newLms();
      const { driver } = await openSoon(lms, launch(lms), { trouble: first(2, is, given) });
      driver.record(answeredCheck());
      driver.bookmark("when", "AAAA");
      expect([driver.xapi?.isOver, await driver.commit(5)]).toEqual([false, "kept"]);
      expect(told(lms).map(wordOf)).toEqual(["initialized", "answered"]);
      expect(lms.refusals()).toEqual([]);
    }
  });

  it("asks for preferences until they are answered, and gives no statement up before", async () => {
    const lms = newLms();
    let isIll = true;
    const trouble: Trouble = ({ resource }) => (isIll && resource === "agents/profile" ? answer(503) : undefined);
    const { driver, log } = await openSoon(lms, launch(lms), { trouble });
    driver.record(answeredCheck());
    driver.bookmark("when", "AAAA");
    expect(await driver.commit(5)).toBe("signed-out");
    isIll = false;
    expect(await driver.commit(6)).toBe("kept");
    expect(told(lms).map(wordOf)).toEqual(["initialized", "answered"]);
    const asked = log.filter((line) => line.includes("agents/profile")).length;
    driver.bookmark("when", "AAAB");
    await driver.commit(7);
    expect(log.filter((line) => line.includes("agents/profile"))).toHaveLength(asked);
  });
});

describe("B59 statements of a cmi5 session", () => {
  it("begin with initialized, alone, when the first of them could not be sent", async () => {
    const lms = newLms();
    const { driver, log } = await open(lms, launch(lms), { trouble: first(1, isStatements, answer(503)) });
    driver.record(answeredCheck());
    driver.record(answeredCheck({ id: "check-2" }));
    expect(await driver.commit(5)).toBe("kept");
    expect(log.slice(-3)).toEqual([
      "GET statements 404",
      "POST statements initialized 200",
      "POST statements answered+answered 200",
    ]);
    expect(lms.refusals()).toEqual([]);
  });

  it("are not said again where the LMS had them and its answer was lost", async () => {
    const lms = newLms();
    const { driver } = await open(lms, launch(lms), {
      trouble: (call) =>
        isStatements(call) && call.method === "POST" && told(lms).length < 4 ? lost(lms, call) : undefined,
    });
    driver.setOutcome(done);
    driver.bookmark("when", "AAAA");
    for (const seconds of [5, 6, 7, 8]) await driver.commit(seconds);
    expect(await driver.commit(9)).toBe("kept");
    await leave(driver, true);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "completed", "passed", "terminated"]);
    expect(lms.refusals()).toEqual([]);
  });

  it("bear times within the session: those of a session that was cut off, and where the clock is put back", async () => {
    const lms = newLms();
    const browser = newBrowser();
    const isAnswered = ({ body }: LrsCall) => body.includes("/answered");
    const cut = await open(lms, launch(lms), { browser, trouble: first(9, isAnswered, answer(503)) });
    cut.driver.record(answeredCheck());
    cut.driver.bookmark("when", "AAAA");
    expect(await cut.driver.commit(10)).toBe("refused");
    let now = noon + 3_600_000;
    const clock = () => now;
    const search = launch(lms);
    const more = { browser, clock, isReloading: () => true };
    const next = await open(lms, search, { ...more, trouble: first(1, isAnswered, answer(503)) });
    // A reload, and the same session goes on.
    await leave(next.driver, false);
    now -= 1_800_000;
    const { driver } = await open(lms, search, { browser, clock });
    driver.record(answeredCheck({ id: "check-2", at: now }));
    driver.bookmark("when", "AAAB");
    expect(await driver.commit(20)).toBe("kept");
    await leave(driver, false);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "initialized", "answered", "answered", "terminated"]);
    const times = told(lms).map(({ timestamp }) => timestamp);
    expect(times.toSorted()).toEqual(times);
    expect(lms.refusals()).toEqual([]);
  });
});

describe("B60 the end of a cmi5 session", () => {
  it.each([[true], [false]])("is State, then terminated, and nothing after it; by the button: %s", async (byButton) => {
    const lms = newLms();
    const { driver, log } = await open(lms, launch(lms));
    driver.bookmark("when", "AAAA");
    await driver.commit(10);
    driver.bookmark("when", "AAAB");
    await leave(driver, byButton);
    expect(log.slice(-2)).toEqual(
      byButton
        ? ["PUT activities/state build-course.resume 204", "POST statements terminated 200"]
        : // Its answer comes later than that of the statement, not the request.
          ["POST statements terminated 200", "PUT activities/state build-course.resume 204"],
    );
    expect(await driver.commit(11)).toBe("refused");
    expect(lms.refusals()).toEqual([]);
  });

  it("sends no State after terminated, when the window closes in the middle of a save", async () => {
    const lms = newLms();
    let goOn: (() => void) | undefined;
    const { driver, log } = await open(lms, launch(lms), {
      trouble: async ({ body }) => {
        if (body.includes("/answered")) await new Promise<void>((on) => (goOn = on));
        return undefined;
      },
    });
    driver.bookmark("when", "AAAA");
    driver.record(answeredCheck());
    const save = driver.commit(10);
    await expect.poll(() => goOn).toBeDefined();
    await leave(driver, false);
    goOn?.();
    expect(await save).toBe("refused");
    const states = log.filter((line) => line.startsWith("PUT"));
    expect(states).toEqual(["PUT activities/state build-course.resume 204"]);
    expect(lms.refusals().filter((line) => line.includes("activities/state"))).toEqual([]);
  });

  it.each([
    ["on this computer", newBrowser()],
    ["on another", undefined],
  ])("says nothing twice after a close between the LMS's yes and our State: goes on %s", async (_where, same) => {
    const lms = newLms();
    const cut = await open(lms, launch(lms), {
      ...(same ? { browser: same } : {}),
      trouble: ({ method }) => (method === "PUT" ? "no network" : undefined),
    });
    cut.driver.setOutcome(done);
    cut.driver.bookmark("results", "BBBB");
    expect(await cut.driver.commit(60)).toBe("refused");
    const { driver } = await open(lms, launch(lms), same ? { browser: same } : {});
    driver.setOutcome(done);
    driver.bookmark("results", "BBBB");
    expect(await driver.commit(5)).toBe("kept");
    await leave(driver, true);
    expect(told(lms).map(wordOf)).toEqual(["initialized", "completed", "passed", "initialized", "terminated"]);
    expect(lms.refusals()).toEqual([]);
  });
});

/** The LMS takes it, and the page does not hear of that. */
function lost(lms: CmiLms, call: LrsCall): "no network" {
  lms.answer(call);
  return "no network";
}
