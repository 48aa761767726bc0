import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { answerKey, type AnswerKey } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri, ways, type Desk, type Way } from "./desks.ts";
import { keptWork, none, tableOf, type KeptWork, type ReplayRecord } from "./record.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const note = "Wŷl – 🌊 “sea” <b>";
/** In the order in which they were given. */
const answers = [
  "sky o1 incorrect",
  "flags o1[,]o2[,]o4 correct",
  "snow true correct",
  "two-and-two o2 correct",
  ...["q-even o2 incorrect", "q-sum o1 incorrect", "q-grass o1 incorrect", "q-coal true incorrect"],
  ...["q-even o1[,]o3 correct", "q-sum o2 correct", "q-grass o2 correct", "q-coal false correct"],
];
/** Longer than the page's own pause between an action and its save. */
const quietMs = 150;

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
const rows = new Map<string, ReplayRecord>();
const works = new Map<string, KeptWork>();
const traffic = new Map<string, string>();

beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  key = answerKey(`${shop.course}/assessment.yaml`);
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

async function quiet(desk: Desk): Promise<void> {
  for (let seen = -1; seen !== desk.traffic().all;) {
    seen = desk.traffic().all;
    await new Promise((over) => setTimeout(over, quietMs));
  }
}

interface Step {
  readonly name: string;
  /** What the learner does in it that may be worth saving, one by one: a choice, a button, reading to an end. */
  readonly actions: number;
  readonly all: number;
  readonly saves: number;
}

/** Does what a learner does in one go, and notes down how much the other side heard of it. */
function watch(desk: Desk) {
  const steps: Step[] = [];
  const step = async <T>(name: string, actions: number, act: () => Promise<T>): Promise<T> => {
    const before = desk.traffic();
    const result = await act();
    await quiet(desk);
    const after = desk.traffic();
    steps.push({ name, actions, all: after.all - before.all, saves: after.saves - before.saves });
    return result;
  };
  return { steps, step };
}

async function firstVisit(desk: Desk, computer: BrowserContext, { step }: ReturnType<typeof watch>): Promise<void> {
  const { page, learner } = await step("launch", 1, () => desk.open(computer));
  await step("begin", 1, () => learner.begin());
  await step("answer wrongly", 2, () => learner.answerCheck("Which colour has a clear sky?", ["Green"]));
  await step("write a note", 1, async () => {
    await learner.note("Which colour do you like best?").fill(note);
    await learner.note("Which colour do you like best?").blur();
  });
  await page.close({ runBeforeUnload: false });
  await quiet(desk);
}

async function secondVisit(desk: Desk, computer: BrowserContext, { step }: ReturnType<typeof watch>) {
  const { page, learner } = await step("launch again", 1, () => desk.open(computer));
  expect(await learner.primaryText()).toBe("Continue session 1");
  await step("continue", 1, () => learner.begin());
  expect(await learner.chosen(learner.check("Which colour has a clear sky?"))).toEqual(["Green"]);
  expect(await learner.note("Which colour do you like best?").inputValue()).toBe(note);
  await step("answer", 4, () => learner.answerCheck("Which colours has the flag of France?", ["Blue", "White", "Red"]));
  await step("answer again", 2, () => learner.answerCheck("Fresh snow is white.", ["True"]));
  await step("go on", 1, () => learner.next());
  await step("answer in session 2", 2, () => learner.answerCheck("What is two and two?", ["Four"]));
  await step("read to the end and go on", 2, () => learner.next());
  const verdict = learner.course.locator("[data-page=results] [data-fill=verdict]");
  await step("start the quiz", 1, () => learner.action("quiz-start").click());
  await learner.takeQuiz(key, 4);
  expect(await verdict.innerText()).toBe("Not passed yet");
  await quiet(desk);
  await step("start again", 1, () => learner.action("quiz-start").click());
  await learner.takeQuiz(key, 0);
  expect(await verdict.innerText()).toBe("Passed");
  await quiet(desk);
  await step("leave", 1, () => learner.leave());
  await expect.poll(() => learner.heading()).toBe("You can close this window now");
  await quiet(desk);
  return page;
}

async function replay(way: Way): Promise<void> {
  const folder = await shop.build(way.format);
  const desk = await way.sit(folder);
  const [first, other] = await Promise.all([newComputer(), newComputer()]);
  const watched = watch(desk);
  await firstVisit(desk, first, watched);
  const page = await secondVisit(desk, way.isRoaming ? other : first, watched);
  const record = await desk.record(page);
  const work = await keptWork(record.stateText, folder);
  rows.set(way.name, record);
  works.set(way.name, work);
  expectRecord(way, record);
  expectWork(work);
  expectTraffic(way, watched.steps);
  expect(desk.refusals().filter((refusal) => !way.mayRefuse.includes(refusal))).toEqual([]);
  await Promise.all([first.close(), other.close(), desk.close()]);
}

/** Everything but what a standard has no place for. */
function expectRecord({ format }: Way, { stateText, ...record }: ReplayRecord): void {
  expect(stateText).not.toBe("");
  const none6 = { completion: none, success: none, score: none, time: none, objectives: none, bookmark: none };
  // On the web there is nobody to tell: all there is, the device keeps.
  if (format === "web") return expect(record).toEqual({ ...none6, answers: [] });
  expect(record).toEqual({
    completion: "completed",
    success: "passed",
    score: "1",
    answers,
    time: "in form",
    // xAPI and cmi5 know objectives as what an answer belongs to, and no result of an objective.
    objectives: /^(xapi|cmi5)$/.test(format) ? none : "colours passed, numbers passed",
    bookmark: "results",
  });
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

function expectTraffic({ name, launchLimit, actionLimit }: Way, steps: readonly Step[]): void {
  const launches = steps.filter((step) => step.name.startsWith("launch"));
  expect(launches).toHaveLength(2);
  for (const { all } of launches) expect(all).toBeLessThanOrEqual(launchLimit);
  const actions = steps.filter((step) => !launches.includes(step));
  expect(actions.filter((step) => step.saves > step.actions * actionLimit)).toEqual([]);
  const most = Math.max(...actions.map((step) => step.saves / step.actions));
  traffic.set(name, `launch ${launches.map(({ all }) => all).join(", ")}; an action ${most}`);
}

describe("one learner on every format", () => {
  it.each(ways)("$name: called away, back elsewhere, fails, passes, leaves", replay);
});
