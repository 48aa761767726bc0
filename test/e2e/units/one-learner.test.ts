import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "../../helpers/browser.ts";
import { answerKey, type AnswerKey, type LearnerActions } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri } from "../replay/desks.ts";
import { keptWork, tableOf, type KeptWork, type ReplayRecord } from "../replay/record.ts";
import { answers, note } from "../replay/script.ts";
import type { OpenUnit, UnitsDesk } from "./desks.ts";
import { colours, numbers, quiz, ways, type Way } from "./ways.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const isLong = Number(process.env["RUNS"] ?? "1") > 1;
const chosen = ways.filter(({ format }) => isLong || format !== "scorm2004-3rd");

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
let packages: ReadonlyMap<string, string>;
const rows = new Map<string, ReplayRecord>();
const works = new Map<string, KeptWork>();

beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\ndelivery: { units: sessions, navigation: linear }\n`);
  await shop.edit("sessions/2-numbers.yaml", (text) => `${text}    quotes: [favourite]\n`);
  key = answerKey(`${shop.course}/assessment.yaml`);
  packages = await shop.buildAll(chosen.map(({ format }) => format));
});
afterAll(async () => {
  process.stdout.write(`\n${tableOf(rows, new Map())}\n`);
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

async function opened(desk: UnitsDesk, computer: BrowserContext, unit: string): Promise<OpenUnit> {
  const found = await desk.open(computer, unit);
  if (found === "refused") throw new Error(`${unit} did not open`);
  return found;
}

async function left(learner: LearnerActions): Promise<void> {
  await learner.leave();
  await expect.poll(() => learner.heading()).toBe("You can close this window now");
}

/** Called away in the first session; back at another computer, to the end. */
async function takeCourse(desk: UnitsDesk, [first, second]: readonly [BrowserContext, BrowserContext]): Promise<void> {
  const away = await opened(desk, first, colours);
  await away.learner.begin();
  await away.learner.answerCheck("Which colour has a clear sky?", ["Green"]);
  await away.learner.note("Which colour do you like best?").fill(note);
  await away.learner.note("Which colour do you like best?").blur();
  await expect.poll(async () => (await desk.record(colours)).answers.length).toBe(1);
  await away.page.goto("about:blank");
  await expect.poll(async () => (await desk.record(colours)).time).toBe("in form");

  const one = await opened(desk, second, colours);
  await expect.poll(() => one.learner.primaryText()).toBe("Continue session 1");
  await one.learner.begin();
  expect(await one.learner.note("Which colour do you like best?").inputValue()).toBe(note);
  expect(await one.learner.chosen(one.learner.check("Which colour has a clear sky?"))).toEqual(["Green"]);
  await one.learner.answerCheck("Which colours has the flag of France?", ["Blue", "White", "Red"]);
  await one.learner.answerCheck("Fresh snow is white.", ["True"]);
  await left(one.learner);

  const two = await opened(desk, second, numbers);
  await two.learner.begin();
  await two.learner.answerCheck("What is two and two?", ["Four"]);
  // No LMS lets a unit read another's data, and nothing of a note stays on the computer: the page says where it is.
  expect(await two.learner.course.locator(".quoted:visible").innerText()).toMatch(
    /^What you wrote in session 1\s+Each session keeps its notes by itself\. To read them again, open session 1 from/,
  );
  await two.learner.course.locator("nav.pager:visible").scrollIntoViewIfNeeded();
  const progress = two.learner.course.locator("[data-fill=progress]");
  await expect.poll(() => progress.getAttribute("aria-valuetext")).toBe("100% of this part complete");
  await left(two.learner);

  const three = await opened(desk, second, quiz);
  await three.learner.begin();
  for (const wrong of [4, 0]) {
    await three.learner.action("quiz-start").click();
    await three.learner.takeQuiz(key, wrong);
  }
  await left(three.learner);
}

const units = [
  { unit: colours, answers: answers.slice(0, 3), bookmark: "colours-session" },
  { unit: numbers, answers: answers.slice(3, 4), bookmark: "numbers-session" },
  { unit: quiz, answers: answers.slice(4), bookmark: "results" },
] as const;

/** The same for all, but for what a standard says in other words. */
function recordDue({ words }: Way, { answers: due, bookmark, unit }: (typeof units)[number]) {
  const [success, score] = unit === quiz ? ["passed", "1"] : words.nothingToPass;
  return {
    completion: "completed",
    success,
    score,
    answers: due,
    time: "in form",
    objectives: words.objectives[unit],
    bookmark,
  };
}

async function expectRecords(way: Way, desk: UnitsDesk, folder: string): Promise<void> {
  for (const due of units) {
    const facts = async () => {
      const { stateText: _stateText, ...rest } = await desk.record(due.unit);
      return rest;
    };
    await expect.poll(facts).toEqual(recordDue(way, due));
    const record = await desk.record(due.unit);
    rows.set(`${way.format} ${due.bookmark}`, record);
    // Of one's own work every format keeps the same, to the last answer.
    const work = await keptWork(record.stateText, folder, due.unit);
    works.set(due.unit, works.get(due.unit) ?? work);
    expect(work).toEqual(works.get(due.unit));
  }
}

async function replay(way: Way): Promise<void> {
  const folder = packages.get(way.format) ?? "";
  const desk = await way.sit(folder);
  const [first, second] = await Promise.all([newComputer(), newComputer()]);
  try {
    // What is not open yet says so, and nothing is recorded of it.
    for (const unit of way.locks ? [numbers, quiz] : []) expect(await desk.open(first, unit)).toBe("refused");
    await takeCourse(desk, [first, second]);
    await expectRecords(way, desk, folder);
    await expect.poll(() => desk.course()).toEqual(way.course);
    expect(desk.refusals().filter((refusal) => !mayRefuse.includes(refusal))).toEqual([]);
  } finally {
    await Promise.all([first.close(), second.close(), desk.close()]);
  }
}

/** Calls that may be refused without harm: see `../replay/desks.ts`. */
const mayRefuse = [
  "LMSCommit : 101",
  "LMSCommit : 391",
  "LMSGetValue cmi.suspend_data: 403",
  "LMSGetValue cmi.location: 403",
  "403 7.1.3.0-1 (d2): the session is over",
];

describe("one learner in a course of several units", () => {
  it.each(chosen)("$format: unit after unit, each with its own record, and the course from them all", replay);
});
