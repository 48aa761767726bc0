import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { LaunchSettings } from "../../../src/tools/preview/fake-lms/cmi5/cmi5-lms.ts";
import { launchBrowser } from "../../helpers/browser.ts";
import { startLrsServer, type LrsServer } from "../../helpers/servers/lrs-server.ts";
import { wordOf, type Statement } from "../../formats/xapi/browser/xapi-page.ts";
import { answerKey, LearnerActions, type AnswerKey } from "../actions.ts";
import { workshop, type Workshop } from "../package.ts";
import { iri } from "./trouble-desk.ts";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const registration = "3f0c2d9e-5a1b-4c7d-8e9f-0a1b2c3d4e5f";
const settings: LaunchSettings = {
  launchMode: "Normal",
  moveOn: "CompletedAndPassed",
  masteryScore: 0.95,
  publisherId: `${iri}/units/small-course`,
};
const asks = (percent: number) => `Your organisation asks for ${percent}% to pass.`;

let browser: Browser;
let shop: Workshop;
let key: AnswerKey;
let folder: string;
beforeAll(async () => {
  [browser, shop] = await Promise.all([launchBrowser(), workshop("test/e2e/saving/small-course")]);
  // The quiz alone counts, and the author's mark is 75 %.
  await shop.edit("course.yaml", (text) =>
    `${text}iri: ${iri}\ncertificate: true\n`.replace("sessions: all", "sessions: none"),
  );
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

class Session {
  readonly page: Page;
  readonly learner: LearnerActions;

  constructor(page: Page) {
    [this.page, this.learner] = [page, new LearnerActions(page)];
  }

  /** What the page on screen says of the mark. */
  need(): Promise<readonly string[]> {
    return this.page.locator("[data-fill^=need]:visible").allInnerTexts();
  }

  verdict(): Promise<string> {
    return this.page.locator("[data-fill=verdict]").innerText();
  }

  async takeQuiz(wrong: number): Promise<void> {
    await this.learner.action("quiz-start").click();
    await this.learner.takeQuiz(key, wrong);
    await this.page.locator("[data-page=results]:visible").waitFor();
  }

  async leave(): Promise<void> {
    await this.learner.leave();
    await expect.poll(() => words().at(-1)).toBe("terminated");
    await this.page.close();
  }
}

async function launch(more: Partial<LaunchSettings> = {}): Promise<Session> {
  const page = await computer.newPage();
  await page.goto(server.launchUrl(registration, { ...settings, ...more }));
  await page.locator("html.js").waitFor();
  await expect.poll(() => words().at(-1)).toBe("initialized");
  return new Session(page);
}

const told = () => server.cmi5.lrs.statements() as unknown as readonly Statement[];
const words = () => told().map(wordOf);
/** What decides on the record, one after the other. */
const verdicts = () =>
  told()
    .filter((statement) => ["passed", "failed", "completed"].includes(wordOf(statement)))
    .map((statement) => {
      const { score } = (statement.result ?? {}) as { readonly score?: { readonly scaled: number } };
      return score ? `${wordOf(statement)} ${score.scaled}` : wordOf(statement);
    });
const isSatisfied = () => server.cmi5.isSatisfied(registration, settings.publisherId);

describe("B100 the mark that a cmi5 LMS asks for", () => {
  it("is told wherever the mark is said, and decides pass, retry, certificate and statements", async () => {
    const first = await launch();
    expect(await first.need()).toEqual([asks(95), asks(95)]);
    await first.learner.open("quiz");
    expect(await first.need()).toEqual([asks(95)]);
    await first.takeQuiz(1);
    expect(await first.verdict()).toBe("Not passed yet");
    expect(await first.need()).toEqual([asks(95)]);
    expect(await first.learner.action("quiz-start").innerText()).toBe("Try the quiz again");
    expect(await first.page.locator("a[href='#certificate']:visible").count()).toBe(0);
    await first.leave();
    expect(verdicts()).toEqual([]);

    const second = await launch();
    expect(await second.learner.primaryText()).toBe("Try the quiz again");
    await second.learner.begin();
    await second.takeQuiz(0);
    expect(await second.verdict()).toBe("Passed");
    expect(await second.page.locator("[data-page=results] a[href='#certificate']:visible").count()).toBe(1);
    await second.leave();
    expect(verdicts()).toEqual(["completed", "passed 1"]);
    expect(isSatisfied()).toBe(true);
    expect(server.cmi5.refusals()).toEqual([]);
  });

  it("takes back no pass that the LMS has, when it asks for more at the next launch", async () => {
    const first = await launch({ masteryScore: 0.75 });
    expect(await first.need()).not.toContain(asks(75));
    await first.learner.open("quiz");
    await first.takeQuiz(1);
    expect(await first.verdict()).toBe("Passed");
    await first.leave();
    const second = await launch();
    await second.learner.open("results");
    expect(await second.verdict()).toBe("Passed");
    expect(await second.need()).toEqual([]);
    expect(await second.learner.action("quiz-start").count()).toBe(0);
    await second.leave();
    expect(verdicts()).toEqual(["completed", "passed 0.75"]);
    expect(server.cmi5.refusals()).toEqual([]);
  });

  it("lets in who failed with no attempt left, when it asks for less: told at the latest when the page is left", async () => {
    const first = await launch();
    await first.learner.open("quiz");
    await first.takeQuiz(1);
    await first.takeQuiz(1);
    expect(await first.page.locator("[data-fill=attempts-words]").innerText()).toContain("used all your attempts");
    await first.leave();
    expect(verdicts()).toEqual(["failed 0.75"]);
    const second = await launch({ masteryScore: 0.7 });
    await second.learner.open("results");
    expect(await second.verdict()).toBe("Passed");
    expect(await second.need()).toEqual([asks(70)]);
    await second.leave();
    expect(verdicts()).toEqual(["failed 0.75", "completed", "passed 0.75"]);
    expect(isSatisfied()).toBe(true);
    expect(server.cmi5.refusals()).toEqual([]);
  });

  it("that nobody can reach is none: the author's stands", async () => {
    const session = await launch({ masteryScore: 95 });
    await session.learner.open("quiz");
    expect(await session.need()).toEqual(["You need 3 correct answers (75%) to pass."]);
    await session.takeQuiz(1);
    expect(await session.verdict()).toBe("Passed");
  });

  it.each(["Review", "Browse"] as const)("is told in %s too, where nothing is recorded", async (launchMode) => {
    const session = await launch({ launchMode });
    expect(await session.need()).toEqual([asks(95), asks(95)]);
    await session.learner.open("quiz");
    await session.takeQuiz(1);
    expect(await session.verdict()).toBe("Not passed yet");
    await session.leave();
    expect(words()).toEqual(["initialized", "terminated"]);
    expect(server.cmi5.refusals()).toEqual([]);
  });
});
