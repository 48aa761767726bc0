import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { startLrsServer, type LrsServer } from "../../helpers/servers/lrs-server.ts";
import { expectValid, wordOf, type Statement } from "../../formats/xapi/browser/xapi-page.ts";
import { answerKey, LearnerActions, type AnswerKey } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const iri = "https://example.org/courses/small-course";
const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const quiz = ["q-grass", "q-traffic", "q-coal", "q-sum", "q-even", "q-bigger"];

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
const packages = new Map<string, string>();
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  key = answerKey(`${shop.course}/assessment.yaml`);
  for (const format of ["xapi", "cmi5"]) packages.set(format, await shop.build(format));
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

// A try anew must not find what the one before it left.
let computer: BrowserContext;
let server: LrsServer;
beforeEach(async ({ onTestFinished }) => {
  computer = await browser.newContext();
  computer.setDefaultTimeout(20_000);
  onTestFinished(async () => {
    await computer.close();
    await server?.close();
  });
});

async function open(url: string): Promise<{ readonly page: Page; readonly learner: LearnerActions }> {
  const page = await computer.newPage();
  await page.goto(url);
  await page.locator("html.js").waitFor();
  return { page, learner: new LearnerActions(page) };
}

async function takeQuiz(learner: LearnerActions, wrong: number): Promise<void> {
  await learner.action("quiz-start").click();
  await learner.takeQuiz(key, wrong);
}

const told = ({ lrs }: Pick<LrsServer, "lrs">) => lrs.statements() as unknown as readonly Statement[];

interface Result {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly score?: { readonly scaled: number };
}

/** A statement as a line: verb, question or nothing, verdict. Which questions a quiz draws is chance, so each is "quiz". */
function lineOf(statement: Statement): string {
  const { success, completion, score } = (statement.result ?? {}) as Result;
  const id = statement.object.id.replace(/^.*\//, "");
  const what = wordOf(statement) === "answered" ? [quiz.includes(id) ? "quiz" : id] : [];
  const verdict = success === undefined ? [] : [success ? "right" : "wrong"];
  return [
    wordOf(statement),
    ...what,
    ...verdict,
    ...(completion ? ["complete"] : []),
    ...(score ? [score.scaled] : []),
  ].join(" ");
}

const lines = (store: Pick<LrsServer, "lrs">) => told(store).map(lineOf);
const attempt = (verdict: string) => Array<string>(4).fill(`answered quiz ${verdict}`);
/** `finishSessions` takes the first option of every check. */
const checks = ["answered sky wrong", "answered flags wrong", "answered snow right", "answered two-and-two wrong"];

describe("one course through a real browser", () => {
  it("as xAPI: failing, a reload in the middle, then passing, and a second visit; each statement in its order", async () => {
    server = await startLrsServer(packages.get("xapi") ?? "", iri);
    const { page, learner } = await open(server.launchUrl(registration));
    await learner.begin();
    await learner.finishSessions();
    await takeQuiz(learner, 4);
    const before = ["initialized", ...checks, ...attempt("wrong"), "scored 0"];
    await expect.poll(() => lines(server), { timeout: 10_000 }).toEqual(before);
    await page.reload();
    await page.locator("html.js").waitFor();
    await learner.open("quiz");
    await takeQuiz(learner, 0);
    const after = [
      "suspended",
      "resumed",
      ...attempt("right"),
      "passed right complete 1",
      "completed right complete 1",
    ];
    await expect.poll(() => lines(server), { timeout: 10_000 }).toEqual([...before, ...after]);
    await learner.leave();
    await expect.poll(() => lines(server), { timeout: 10_000 }).toEqual([...before, ...after, "terminated"]);
    await page.close();

    // Nothing is passed or completed twice.
    const again = await open(server.launchUrl(registration));
    await expect.poll(() => again.learner.primaryText()).toBe("See your results");
    await again.learner.leave();
    const second = ["resumed", "terminated"];
    await expect.poll(() => lines(server), { timeout: 10_000 }).toEqual([...before, ...after, "terminated", ...second]);
    expectValid(told(server));
    expect(new Set(told(server).map(({ id }) => id)).size).toBe(told(server).length);
  });

  it("B33 as cmi5: a reload in the middle goes on in the same session, and returnURL is where it ends", async () => {
    server = await startLrsServer(packages.get("cmi5") ?? "", iri);
    const settings: LaunchSettings = {
      launchMode: "Normal",
      moveOn: "CompletedAndPassed",
      masteryScore: 0.75,
      returnURL: server.launchUrl(registration).replace(/package.*$/, "back"),
      publisherId: `${iri}/units/small-course`,
    };
    const { page, learner } = await open(server.launchUrl(registration, settings));
    await learner.begin();
    await learner.finishSessions();
    await takeQuiz(learner, 4);
    // Attempts are left, so nothing is failed, and a score is only said with a verdict (cmi5 9.5.1).
    const before = ["initialized", ...checks, ...attempt("wrong")];
    await expect.poll(() => lines(server.cmi5), { timeout: 10_000 }).toEqual(before);
    await page.keyboard.press("F5");
    await page.reload();
    await page.locator("html.js").waitFor();
    await learner.open("quiz");
    await takeQuiz(learner, 0);
    const after = [...attempt("right"), "completed complete", "passed right 1"];
    await expect.poll(() => lines(server.cmi5), { timeout: 10_000 }).toEqual([...before, ...after]);
    await learner.leave();
    await page.waitForURL(/\/back$/);
    await expect.poll(() => lines(server.cmi5)).toEqual([...before, ...after, "terminated"]);
    expect(server.cmi5.isSatisfied(registration, settings.publisherId)).toBe(true);

    // A second session after completion tells neither again; closing the window ends it (B36).
    const again = await open(server.launchUrl(registration, settings));
    await expect.poll(() => lines(server.cmi5).at(-1), { timeout: 10_000 }).toBe("initialized");
    await again.page.close({ runBeforeUnload: true });
    const whole = [...before, ...after, "terminated", "initialized", "terminated"];
    await expect.poll(() => lines(server.cmi5), { timeout: 10_000 }).toEqual(whole);
    expectValid(told(server.cmi5));
    expect(server.cmi5.refusals()).toEqual([]);
  });
});
