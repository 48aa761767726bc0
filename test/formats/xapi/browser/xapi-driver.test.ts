import { describe, expect, it, vi } from "vitest";
import type { LmsDriver } from "../../../../src/contract/lms-driver.ts";
import { openXapi } from "../../../../src/formats/xapi/browser/driver.ts";
import { answer, type LrsAnswer } from "../../../../src/tools/preview/fake-lms/lrs/http.ts";
import { newFakeLrs, type FakeLrsOptions } from "../../../../src/tools/preview/fake-lms/lrs/lrs.ts";
import {
  answeredCheck,
  driverData,
  endpoint,
  expectValid,
  iri,
  newBrowser,
  newWire,
  noon,
  registration,
  report,
  surroundings,
  wordOf,
  type Browser,
  type Line,
  type Statement,
} from "./xapi-page.ts";

const search = `?${new URLSearchParams({
  endpoint: endpoint.slice(0, -1),
  auth: "Basic YTpi",
  actor: JSON.stringify({ name: ["Ada"], mbox: ["mailto:ada@example.org"] }),
  registration,
  activity_id: iri,
}).toString()}`;

function newLrs(options: Partial<FakeLrsOptions> = {}) {
  return newFakeLrs({ isAuthorised: (authorization) => authorization === "Basic YTpi", ...options });
}

interface Visit {
  readonly driver: LmsDriver;
  readonly log: readonly string[];
  readonly inits: readonly RequestInit[];
}

async function visit(line: Line, browser: Browser = newBrowser(), clock = () => noon): Promise<Visit> {
  const wire = newWire(line);
  const driver = await openXapi(driverData, surroundings(search, wire, browser, { clock }));
  if (!driver) throw new Error("no driver");
  await settle();
  return { driver, log: wire.log, inits: wire.inits };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

const done = report({ completion: "completed", success: "passed", score: 0.9 });

describe("a course in an LRS", () => {
  it("tells its whole story in order, and each statement is right", async () => {
    const lrs = newLrs();
    const { driver, log } = await visit(lrs.answer);
    driver.record(answeredCheck());
    driver.bookmark("when", "AAAA");
    expect(await driver.commit(30)).toBe("kept");
    driver.setOutcome(done);
    driver.bookmark("results", "BBBB");
    expect(await driver.commit(60)).toBe("kept");
    driver.leave(75);
    await driver.xapi?.allSent();
    const told = lrs.statements() as unknown as readonly Statement[];
    expect(told.map(wordOf)).toEqual(["initialized", "answered", "passed", "completed", "terminated"]);
    expectValid(told);
    expect(told.filter(({ object }) => object.id === iri)).toHaveLength(4);
    expect(told.every(({ context }) => JSON.stringify(context).includes(registration))).toBe(true);
    expect(log).toEqual([
      "GET activities/state build-course.resume 404",
      "POST statements initialized 200",
      "POST statements answered 200",
      "PUT activities/state build-course.resume 204",
      "POST statements passed+completed 200",
      "PUT activities/state build-course.resume 204",
      "POST statements terminated 200",
    ]);
  });

  it("costs one request for a place, none for nothing new", async () => {
    const { driver, log } = await visit(newLrs().answer);
    driver.bookmark("when", "AAAA");
    await driver.commit(5);
    const before = log.length;
    await driver.commit(6);
    expect(log).toHaveLength(before);
    driver.bookmark("how", "AAAB");
    await driver.commit(7);
    expect(log.slice(before)).toEqual(["PUT activities/state build-course.resume 204"]);
  });

  it("goes on where the learner left, and tells nothing twice", async () => {
    const lrs = newLrs();
    const first = await visit(lrs.answer);
    first.driver.bookmark("results", "BBBB");
    first.driver.setOutcome(done);
    await first.driver.commit(60);
    first.driver.leave(61);
    const { driver, log } = await visit(lrs.answer);
    expect(driver.resume).toMatchObject({
      learnerId: "mailto:ada@example.org",
      learnerName: "Ada",
      suspendData: "BBBB",
      location: "results",
      completed: true,
      passed: true,
    });
    driver.setOutcome(done);
    await driver.commit(5);
    expect(log.filter((line) => /passed|completed/.test(line))).toEqual([]);
    expect(log).toContain("POST statements resumed 200");
  });

  it("says suspended while something is left to do", async () => {
    const lrs = newLrs();
    const { driver } = await visit(lrs.answer);
    driver.leave(10);
    await driver.xapi?.allSent();
    expect((lrs.statements() as unknown as readonly Statement[]).map(wordOf)).toEqual(["initialized", "suspended"]);
  });

  it("uses keepalive for what the closing page sends, and for nothing else", async () => {
    const { driver, inits } = await visit(newLrs().answer);
    driver.bookmark("when", "AAAA");
    await driver.commit(5);
    driver.bookmark("how", "AAAB");
    const before = inits.length;
    driver.leave(9);
    expect(inits.map(({ keepalive }) => keepalive)).toEqual([...Array<boolean>(before).fill(false), true, true]);
    expect(driver.leave(10)).toBe("queued");
    expect(inits).toHaveLength(before + 2);
  });
});

describe("B37 a launch without registration", () => {
  it("works, with none in State and none in statements", async () => {
    const lrs = newLrs();
    const wire = newWire(lrs.answer);
    const without = search.replace(/registration=[^&]*&/, "");
    const driver = await openXapi(driverData, surroundings(without, wire, newBrowser()));
    driver?.bookmark("when", "AAAA");
    expect(await driver?.commit(5)).toBe("kept");
    expect(JSON.stringify(lrs.statements())).not.toContain("registration");
    expectValid(lrs.statements());
  });

  it("opens nothing when the page was not launched", async () => {
    expect(await openXapi(driverData, surroundings("", newWire(newLrs().answer), newBrowser()))).toBeUndefined();
  });
});

describe("B38 an LRS that says no", () => {
  const failing = (status: number, headers = {}): LrsAnswer => answer(status, "", headers);

  it("has answers kept on the device and sent by the next page, each once", async () => {
    const lrs = newLrs();
    const browser = newBrowser();
    const first = await visit(
      ({ resource, ...call }) => (resource === "statements" ? failing(500) : lrs.answer({ resource, ...call })),
      browser,
    );
    first.driver.record(answeredCheck());
    expect(await first.driver.commit(5)).toBe("refused");
    expect(lrs.statements()).toEqual([]);
    await visit(lrs.answer, browser);
    await visit(lrs.answer, browser);
    const told = lrs.statements() as unknown as readonly Statement[];
    expect(told.map(wordOf)).toEqual(["initialized", "answered", "initialized", "initialized"]);
  });

  it("is sent the same id again after an answer that was lost, and keeps one statement", async () => {
    const lrs = newLrs();
    let isLost = false;
    const { driver } = await visit((call) => {
      const given = lrs.answer(call);
      return isLost && call.resource === "statements" ? "no network" : given;
    });
    isLost = true;
    driver.record(answeredCheck());
    expect(await driver.commit(5)).toBe("refused");
    isLost = false;
    expect(await driver.commit(6)).toBe("kept");
    expect(lrs.statements()).toHaveLength(2);
  });

  it("takes 409 for there already, whether of one or of several", async () => {
    const lrs = newLrs();
    const { driver, log } = await visit((call) =>
      call.body.includes("questions/check-1") ? failing(409) : lrs.answer(call),
    );
    driver.record(answeredCheck());
    driver.record(answeredCheck({ id: "check-2" }));
    expect(await driver.commit(5)).toBe("kept");
    expect(log.filter((line) => line.includes("answered"))).toHaveLength(3);
    expect(await driver.commit(6)).toBe("kept");
    expect(log.filter((line) => line.includes("answered"))).toHaveLength(3);
  });

  it("gives up a statement that is refused for good, and sends the rest", async () => {
    const lrs = newLrs();
    const { driver } = await visit((call) => (call.body.includes("check-bad") ? failing(400) : lrs.answer(call)));
    driver.record(answeredCheck({ id: "check-bad" }));
    driver.record(answeredCheck({ id: "check-2" }));
    expect(await driver.commit(5)).toBe("kept");
    expect(lrs.statements()).toHaveLength(2);
  });

  it("waits as long as Retry-After says before it asks again", async () => {
    let now = noon;
    let isBusy = false;
    const lrs = newLrs();
    const { driver, log } = await visit(
      (call) => (isBusy ? failing(429, { "retry-after": "20" }) : lrs.answer(call)),
      newBrowser(),
      () => now,
    );
    isBusy = true;
    driver.record(answeredCheck());
    driver.bookmark("when", "AAAA");
    expect(await driver.commit(5)).toBe("refused");
    const before = log.length;
    now += 19_000;
    expect(await driver.commit(6)).toBe("refused");
    expect(log).toHaveLength(before);
    [now, isBusy] = [now + 2000, false];
    expect(await driver.commit(7)).toBe("kept");
  });

  it.each([[401], [403]])(
    "asks no more after %i in six saves, until the learner asks, or the next visit",
    async (status) => {
      const lrs = newLrs();
      const browser = newBrowser();
      let isOut = false;
      const line: Line = (call) => (isOut ? failing(status) : lrs.answer(call));
      const { driver, log } = await visit(line, browser);
      isOut = true;
      // A batch of many is refused one by one too: that is one save.
      for (let n = 0; n < 8; n++) driver.record(answeredCheck({ id: `check-${n}` }));
      driver.bookmark("when", "AAAA");
      for (let n = 0; n < 20; n++) expect(await driver.commit(n)).toBe("signed-out");
      expect(log.filter((request) => request.startsWith("PUT"))).toHaveLength(6);
      const before = log.length;
      driver.xapi?.say({ id: registration, verb: { id: "x:y", display: {} }, at: noon });
      await settle();
      expect(log).toHaveLength(before);
      isOut = false;
      driver.xapi?.askAgain();
      expect(await driver.commit(21)).toBe("kept");
      expect(lrs.statements()).toHaveLength(10);
      const next = await visit(line, browser);
      expect(next.driver.resume.suspendData).toBe("AAAA");
    },
  );

  it("403 of many at once is not asked for each of them, and costs none of them", async () => {
    const lrs = newLrs();
    let isOut = false;
    const { driver, log } = await visit((call) => (isOut ? failing(403) : lrs.answer(call)));
    isOut = true;
    for (let n = 0; n < 8; n++) driver.record(answeredCheck({ id: `check-${n}` }));
    driver.bookmark("when", "AAAA");
    const before = log.length;
    expect(await driver.commit(5)).toBe("signed-out");
    expect(log.slice(before)).toHaveLength(3);
    isOut = false;
    expect(await driver.commit(6)).toBe("kept");
    expect(lrs.statements()).toHaveLength(9);
  });

  it("403 that ends in the middle of a save costs no statement", async () => {
    const lrs = newLrs();
    let refusals = 0;
    const { driver } = await visit((call) =>
      call.body.includes("/answered") && refusals++ < 1 ? failing(403) : lrs.answer(call),
    );
    driver.record(answeredCheck());
    driver.bookmark("when", "AAAA");
    expect(await driver.commit(5)).toBe("kept");
    expect(lrs.statements()).toHaveLength(2);
  });

  it("that forbids one statement keeps the rest going", async () => {
    const lrs = newLrs();
    const { driver } = await visit((call) => (call.body.includes("/answered") ? failing(403) : lrs.answer(call)));
    driver.record(answeredCheck());
    driver.bookmark("when", "AAAA");
    expect(await driver.commit(5)).toBe("kept");
    driver.bookmark("how", "AAAB");
    expect(await driver.commit(6)).toBe("kept");
  });

  it("asks for a smaller document after 413", async () => {
    const lrs = newLrs({ documentLimitBytes: 9000 });
    const { driver } = await visit(lrs.answer);
    for (let n = 0; n < 6; n++) {
      driver.bookmark("when", "A".repeat(driver.suspendDataLimitChars));
      if ((await driver.commit(n)) === "kept") break;
    }
    expect(driver.suspendDataLimitChars).toBe(8000);
    expect(await driver.commit(9)).toBe("kept");
  });

  it("that never answers at launch leaves the work on this computer and asks to launch anew", async () => {
    vi.useFakeTimers();
    const wire = newWire(() => "no network");
    const opening = openXapi(driverData, surroundings(search, wire, newBrowser()));
    await vi.runAllTimersAsync();
    const driver = await opening;
    vi.useRealTimers();
    expect(wire.log).toHaveLength(5);
    expect(driver?.xapi?.isOver).toBe(true);
    expect(await driver?.commit(1)).toBe("refused");
    expect(wire.log).toHaveLength(5);
  });

  it("that cannot say what it has is not written over", async () => {
    const { driver } = await visit(() => failing(400));
    expect(driver.xapi?.isOver).toBe(true);
  });

  it.each([[401], [403], [503], ["no network" as const]])(
    "%s for half a minute at launch is outlived",
    async (trouble) => {
      vi.useFakeTimers();
      const lrs = newLrs();
      const wellAt = Date.now() + 30_000;
      const given = typeof trouble === "number" ? failing(trouble) : trouble;
      const wire = newWire((call) => (Date.now() < wellAt ? given : lrs.answer(call)));
      const opening = openXapi(driverData, surroundings(search, wire, newBrowser()));
      await vi.runAllTimersAsync();
      const driver = await opening;
      vi.useRealTimers();
      expect(driver?.xapi?.isOver).toBe(false);
      expect(lrs.statements()).toHaveLength(1);
    },
  );
});

describe("B39 a clock that is wrong", () => {
  it("gives times in UTC and no negative duration, whatever it says", async () => {
    const lrs = newLrs();
    let now = noon;
    const { driver } = await visit(lrs.answer, newBrowser(), () => now);
    now -= 86_400_000;
    driver.setOutcome(done);
    await driver.commit(-3);
    driver.leave(-3);
    await driver.xapi?.allSent();
    for (const { timestamp } of lrs.statements() as unknown as readonly Statement[]) expect(timestamp).toMatch(/Z$/);
    expect(JSON.stringify(lrs.statements())).not.toMatch(/PT-/);
    expectValid(lrs.statements());
  });
});
