import type { BrowserContext, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { LoggedCall } from "../../../src/tools/preview/fake-lms/scorm/faults.ts";
import { until } from "../../helpers/until.ts";
import { newComputer, openClassroom, type Classroom, type Query } from "../classroom.ts";
import { callsOf, latestCalls } from "../kept.ts";
import { launch, saveLine, type Visit } from "../visits.ts";

/** An LMS each of whose calls asks a far server, and freezes the page until that has answered. */
let room: Classroom;
let packages: ReadonlyMap<string, string>;
let computer: BrowserContext;

beforeAll(async () => {
  room = await openClassroom("course");
  packages = await room.shop.buildAll(["scorm12", "scorm2004-4th"]);
}, 120_000);
afterAll(() => room?.close());
beforeEach(async () => {
  computer = await newComputer(room, { chance: 7 });
});
afterEach(() => computer?.close());

const lmss = [
  { format: "scorm12", lms: "strict12", before: 50, now: 28 },
  { format: "scorm2004-4th", lms: "scorm-again-2004", before: 53, now: 31 },
];

function open(format: string, query: Query): Promise<Visit> {
  room.lms.publish(packages.get(format) ?? "");
  return launch(computer, room, query);
}

/** Every call made so far is in the log. */
async function callsSoFar({ launchPage }: Visit, query: Query): Promise<readonly LoggedCall[]> {
  await launchPage.evaluate(() => (Reflect.get(window, "logHasArrived") as () => Promise<void>)());
  return callsOf(room.lms, query);
}

const slowMs = 300;
const first = "Which of these count as social media?";
const wrong = ["A telephone call between two departments"];
const right = [
  "A WhatsApp group for your shift",
  "A discussion on an online forum such as Reddit",
  "Comments under a teaching video on YouTube",
];

/** Of everything that is put into the page from now on: when it was painted. And of each call of the LMS: when it began. */
async function watchPaint(
  frame: Frame,
): Promise<() => Promise<{ painted: Record<string, number>; calls: readonly number[] }>> {
  await frame.evaluate(() => {
    const painted: Record<string, number> = {};
    const calls: number[] = [];
    Object.assign(window, { seen: { painted, calls } });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { renderTime: number; identifier: string })[])
        painted[entry.identifier] ??= entry.renderTime;
    }).observe({ type: "element", buffered: true });
    new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof HTMLHeadingElement) node.setAttribute("elementtiming", node.textContent ?? "");
    }).observe(document.body, { childList: true, subtree: true });
    const api = Reflect.get(window.parent, "API") as Record<string, (...values: unknown[]) => unknown>;
    for (const name of ["LMSSetValue", "LMSGetValue", "LMSCommit"]) {
      const own = api[name]!.bind(api);
      api[name] = (...values) => {
        calls.push(performance.now());
        return own(...values);
      };
    }
  });
  return () =>
    frame.evaluate(() => Reflect.get(window, "seen") as { painted: Record<string, number>; calls: number[] });
}

describe("an LMS whose every call takes 300 ms", () => {
  it("B79 shows what an answer led to before it is asked anything, and says that it saves", async () => {
    const query = { lms: "strict12", learner: "slow", slowMs };
    const course = await open("scorm12", query);
    const { learner, frame } = course;
    await learner.begin();
    await learner.answerCheck(first, wrong);
    await expect.poll(() => saveLine(course), { timeout: 20_000 }).toContain("Saved");
    await learner.check(first).locator("[data-action=retry]").click();
    await learner.choose(learner.check(first), right);
    const seen = await watchPaint(frame);
    await learner.check(first).locator("[data-action=check]").click();
    await until(async () => (await seen()).painted["Correct"] !== undefined);
    await expect.poll(() => saveLine(course), { timeout: 20_000 }).toContain("Saved");
    const { painted, calls } = await seen();
    expect(calls.length).toBeGreaterThan(5);
    // On its way to the screen as the first call begins, and there long before that is answered.
    expect(painted["Correct"]).toBeLessThan((calls[0] ?? 0) + slowMs / 3);
  }, 60_000);
});

describe.each(lmss)("in $format", ({ format, lms, before, now }) => {
  it("B80 takes eight calls at most to launch, at first and when the learner comes back", async () => {
    const query = { lms, learner: `launches-${format}` };
    const visit = await open(format, query);
    expect((await callsSoFar(visit, query)).length).toBeLessThanOrEqual(8);
    await visit.learner.begin();
    await visit.learner.answerCheck(first, wrong);
    await expect.poll(() => saveLine(visit)).toContain("Saved");
    await visit.page.close({ runBeforeUnload: false });
    await until(() => callsOf(room.lms, query).at(-1)?.name === "LMSFinish");
    const again = await open(format, query);
    await callsSoFar(again, query);
    const calls = latestCalls(room.lms, query);
    expect(await again.learner.primaryText()).toBe("Continue session 1");
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(8);
  }, 60_000);

  it(`B81 opening a session, a wrong answer, another try and the right one take ${now} calls, which were ${before}`, async () => {
    const query = { lms, learner: `acts-${format}` };
    const visit = await open(format, query);
    const { learner } = visit;
    const launched = (await callsSoFar(visit, query)).length;
    const saved = () => expect.poll(() => saveLine(visit), { timeout: 20_000 }).toContain("Saved");
    await learner.begin();
    await learner.answerCheck(first, wrong);
    await saved();
    await learner.check(first).locator("[data-action=retry]").click();
    await learner.answerCheck(first, right);
    await saved();
    const calls = (await callsSoFar(visit, query)).slice(launched);
    expect(calls.map(({ values: [element] }) => element)).toContain("cmi.interactions.1.id");
    expect(calls.length).toBeLessThanOrEqual(now);
  }, 60_000);
});
