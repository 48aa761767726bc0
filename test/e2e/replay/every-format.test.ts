import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { answerKey, type AnswerKey } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, ways, type Desk, type Way } from "./desks.ts";
import { keptWork, none, tableOf, type KeptWork, type ReplayRecord } from "./record.ts";
import { answers, backAgain, calledAway, note } from "./script.ts";
import { tooTalkative, watch, type Step } from "./steps.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

/**
 * With RUNS each way. Otherwise one of each pair that share a driver: the third edition's and the fourth's, from a server and
 * from disk; and of xAPI and cmi5 the stricter, because both have their statements told in full in ../lrs.
 */
const always = ["scorm12", "scorm2004-4th", "cmi5", "web, file"];
const chosen = Number(process.env["RUNS"] ?? "1") > 1 ? ways : ways.filter(({ name }) => always.includes(name));

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
let packages: ReadonlyMap<string, string>;
const rows = new Map<string, ReplayRecord>();
const works = new Map<string, KeptWork>();
const traffic = new Map<string, string>();

beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  key = answerKey(`${shop.course}/assessment.yaml`);
  packages = await shop.buildAll([...new Set(chosen.map(({ format }) => format))]);
});
afterAll(async () => {
  process.stdout.write(`\n${tableOf(rows, traffic)}\n`);
  await browser?.close();
  await shop?.remove();
});

/** The draw is the same for everybody; ids of statements are not. */
async function newComputer(): Promise<BrowserContext> {
  const computer = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  computer.setDefaultTimeout(20_000);
  await computer.addInitScript(() => {
    const chance = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) => {
      if (!(array instanceof Uint32Array)) return chance(array);
      let next = 7;
      array.forEach((_, index) => (array[index] = next = Math.imul(next, 2654435761) >>> 0));
      return array;
    };
  });
  return computer;
}

async function replay(way: Way): Promise<void> {
  const folder = packages.get(way.format) ?? "";
  const desk = await way.sit(folder);
  const [first, other] = await Promise.all([newComputer(), newComputer()]);
  try {
    await replayAt(desk, way, folder, [first, way.isRoaming ? other : first]);
  } finally {
    await Promise.all([first.close(), other.close(), desk.close()]);
  }
}

async function replayAt(
  desk: Desk,
  way: Way,
  folder: string,
  [first, second]: readonly [BrowserContext, BrowserContext],
): Promise<void> {
  const watched = watch(desk.traffic);
  await calledAway(desk, first, watched);
  const page = await backAgain(desk, second, watched, key);
  // The last words may still be on their way.
  await expect.poll(() => factsOf(desk.record(page)), { timeout: 20_000 }).toEqual(factsDue(way));
  const record = await desk.record(page);
  rows.set(way.name, record);
  const work = await keptWork(record.stateText, folder);
  works.set(way.name, work);
  expectWork(work);
  expectTraffic(way, watched.steps);
  expect(desk.refusals().filter((refusal) => !way.mayRefuse.includes(refusal))).toEqual([]);
}

async function factsOf(record: Promise<ReplayRecord>): Promise<Omit<ReplayRecord, "stateText">> {
  const { stateText: _stateText, ...facts } = await record;
  return facts;
}

/** The same for all, but for what a standard has no place for. */
function factsDue({ format }: Way): Omit<ReplayRecord, "stateText"> {
  const due = { completion: "completed", success: "passed", score: "1", bookmark: "results" };
  // No standard, so nobody to tell: the device keeps the state, which has no history and no clock.
  if (format === "web") return { ...due, answers: [], time: none, objectives: none };
  return {
    ...due,
    answers,
    time: "in form",
    // An answer belongs to its objective in all of them. A result of the objective itself has a field in SCORM
    // (1.2 RTE 3.4.4, 2004 RTE 4.2.17); cmi5's verdicts are about the AU alone (9.3), and xAPI defines none.
    objectives: /^(xapi|cmi5)$/.test(format) ? none : "colours passed, numbers passed",
  };
}

/** Of one's own work every format keeps the same, to the last answer. */
function expectWork(work: KeptWork): void {
  expect(work).toEqual(works.values().next().value);
  expect(work.outcome).toEqual({ completed: true, passed: true, bestScore: 1, attemptsUsed: 2 });
  expect(work.items).toMatchObject({
    sky: { phase: "checked", answer: { type: "choice", option: 0 } },
    favourite: { answer: { type: "text", text: note } },
  });
}

function expectTraffic({ name, launchLimit, lateLimit, actionLimit }: Way, steps: readonly Step[]): void {
  // A slow machine may take the second after which the place is written: a save more, which `tooTalkative` counts.
  const heardBy = (step: string) => {
    const { all, saves } = steps.find((one) => one.name === step)?.heard ?? { all: Infinity, saves: 0 };
    return step === "launch" ? all - Math.max(0, saves - 1) : all;
  };
  const [first, again] = [heardBy("launch"), heardBy("launch again") - heardBy("close the window")];
  expect(first).toBeLessThanOrEqual(launchLimit);
  expect(again).toBeLessThanOrEqual(launchLimit + lateLimit);
  expect(tooTalkative(steps, actionLimit)).toEqual([]);
  const acts = steps.reduce((sum, { actions }) => sum + actions, 0);
  traffic.set(name, `launch ${first}, again ${again}; ${steps.at(-1)?.heard.saves} saves of ${acts} actions`);
}

describe("one learner on every format", () => {
  it.each(chosen)("$name: called away, back elsewhere, fails, passes, leaves", replay);
});
