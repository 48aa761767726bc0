import { cp } from "node:fs/promises";
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
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.75,
  publisherId: `${iri}/units/small-course`,
};

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
let folder: string;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  await shop.edit("course.yaml", (text) => `${text}iri: ${iri}\n`);
  // The quiz alone: what is told of it hangs on nothing else.
  await shop.edit("course.yaml", (text) => text.replace("sessions: all", "sessions: none"));
  await shop.edit("assessment.yaml", (text) => text.replace("attempts: 2", "attempts: 1"));
  key = answerKey(`${shop.course}/assessment.yaml`);
  folder = await shop.build("cmi5");
});
afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

let computer: BrowserContext;
let server: LrsServer;
beforeEach(async ({ onTestFinished }) => {
  computer = await browser.newContext();
  computer.setDefaultTimeout(20_000);
  server = await startLrsServer(folder, iri);
  onTestFinished(async () => {
    await computer.close();
    await server.close();
  });
});

interface Session {
  readonly page: Page;
  readonly learner: LearnerActions;
}

async function launch(more: Partial<LaunchSettings> = {}): Promise<Session> {
  const page = await computer.newPage();
  await page.goto(server.launchUrl(registration, { ...settings, ...more }));
  await page.locator("html.js").waitFor();
  const learner = new LearnerActions(page);
  // Whatever is asked of the LMS has been answered: only now is it known where the learner was.
  await expect.poll(() => lines().at(-1)).toBe("initialized");
  return { page, learner };
}

async function takeQuiz({ learner }: Session, wrong: number): Promise<void> {
  await learner.open("quiz");
  await learner.action("quiz-start").click();
  await learner.takeQuiz(key, wrong);
}

async function leave({ page, learner }: Session): Promise<void> {
  await learner.leave();
  await expect.poll(() => lines().at(-1)).toBe("terminated");
  await page.close();
}

const told = () => server.cmi5.lrs.statements() as unknown as readonly Statement[];

interface Result {
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly score?: { readonly scaled: number };
}

/** A statement as a line: verb, verdict, score, and the mastery score it rests on. */
function lineOf(statement: Statement): string {
  const { success, completion, score } = (statement.result ?? {}) as Result;
  const { extensions = {} } = statement.context as { readonly extensions?: Readonly<Record<string, unknown>> };
  const mastery = extensions["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"];
  return [
    wordOf(statement),
    ...(success === undefined ? [] : [success ? "right" : "wrong"]),
    ...(completion ? ["complete"] : []),
    ...(score ? [score.scaled] : []),
    ...(mastery === undefined ? [] : [`of ${JSON.stringify(mastery)}`]),
  ].join(" ");
}

const lines = () => told().map(lineOf);
const answered = (...verdicts: readonly string[]) => verdicts.map((verdict) => `answered ${verdict}`);
const wrong = answered("wrong", "wrong", "wrong", "wrong");
const right = answered("right", "right", "right", "right");

describe("sessions of one registration, as a cmi5 LMS hears them", () => {
  it("9.3.5: failed when no attempt is left; passed in a later session, when the author has given one more; then nothing twice", async () => {
    const first = await launch();
    await takeQuiz(first, 4);
    // 9.3.0.0-3: one verdict in a session. 9.6.3.2-2: with the mastery score it rests on.
    const failed = ["initialized", ...wrong, "failed wrong 0 of 0.75"];
    await expect.poll(lines).toEqual(failed);
    await leave(first);
    expect(server.cmi5.isSatisfied(registration, settings.publisherId)).toBe(false);

    // The learner finds no further attempt, and the LMS hears of no second failure.
    const second = await launch();
    await second.learner.open("quiz");
    expect(await second.learner.action("quiz-start").count()).toBe(0);
    await leave(second);

    await shop.edit("assessment.yaml", (text) => text.replace("attempts: 1", "attempts: 2"));
    await cp(await shop.build("cmi5"), folder, { recursive: true });
    const third = await launch();
    await takeQuiz(third, 0);
    await leave(third);
    expect(server.cmi5.isSatisfied(registration, settings.publisherId)).toBe(true);

    // 9.3.0.0-6, 9.3.0.0-7: once in a registration. 10.2.2.0-5: in Review and Browse only the brackets, whatever is done.
    await leave(await launch());
    const review = await launch({ launchMode: "Review" });
    await review.learner.open(await sessionOf(review));
    await review.learner.answerCheck("Fresh snow is white.", ["True"]);
    await leave(review);
    await leave(await launch({ launchMode: "Browse" }));

    expect(lines()).toEqual([
      ...failed,
      "terminated",
      ...["initialized", "terminated"],
      ...["initialized", ...right, "completed complete", "passed right 1 of 0.75", "terminated"],
      ...["initialized", "terminated"],
      ...["initialized", "terminated"],
      ...["initialized", "terminated"],
    ]);
    expectValid(told());
    expect(server.cmi5.refusals()).toEqual([]);
  });

  it("B35 9.3.4.0-2: what would be passed by the course but not by the LMS's mastery score is not passed", async () => {
    const session = await launch({ masteryScore: 0.9 });
    await takeQuiz(session, 1);
    await leave(session);
    expect(lines()).toEqual(["initialized", ...answered("wrong", "right", "right", "right"), "terminated"]);
    expect(server.cmi5.refusals()).toEqual([]);
  });
});

/** Name of the page of the first session. */
async function sessionOf({ page }: Session): Promise<string> {
  return (await page.locator("[data-kind=session]").first().getAttribute("data-page")) ?? "";
}
