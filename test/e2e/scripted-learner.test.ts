import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CourseData } from "../../src/contract/page-data.ts";
import { launchBrowser } from "../helpers/browser.ts";
import { expectGolden } from "../helpers/golden.ts";
import { startLmsServer, type LmsServer } from "../helpers/servers/lms-server.ts";
import { answerKey, LearnerActions, type AnswerKey } from "./actions.ts";
import { callLines } from "./call-log.ts";
import { root, workshop, type Workshop } from "./package.ts";
import { rules12, unsoundAnswers } from "./replay/sound-answers.ts";

let shop: Workshop;
let folder: string;
let lms: LmsServer;
let browser: Browser;
let data: CourseData;
let key: AnswerKey;

beforeAll(async () => {
  shop = await workshop("course");
  folder = await shop.build();
  data = dataOf(await readFile(`${folder}/index.html`, "utf8"));
  browser = await launchBrowser();
  key = answerKey(`${root}course/assessment.yaml`);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await shop?.remove();
});

// A try anew must not find what the one before it left in the LMS.
beforeEach(async () => {
  lms = await startLmsServer(folder);
});
afterEach(() => lms?.close());

function dataOf(html: string): CourseData {
  const [, json = ""] = /<script type="application\/json" id="course-data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as CourseData;
}

/**
 * Chance is fixed, so that the draw is the same each time. What the page does on its own after a second or more (the
 * place after scrolling, what has waited for ten seconds) it never does: on a slow machine it would be one save more.
 */
async function newComputer(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    const setTimer = window.setTimeout.bind(window);
    const setShortTimer = (action: TimerHandler, delayMs = 0): number =>
      delayMs < 1000 ? setTimer(action, delayMs) : 0;
    window.setTimeout = setShortTimer as typeof window.setTimeout; // Node's own types want more of it.
    let next = 7;
    crypto.getRandomValues = (array) => {
      if (array instanceof Uint32Array)
        array.forEach((_, index) => (array[index] = next = Math.imul(next, 2654435761) >>> 0));
      return array;
    };
  });
  return context;
}

async function launch(
  context: BrowserContext,
  query: Record<string, string | number>,
): Promise<{ page: Page; learner: LearnerActions }> {
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  await page.goto(lms.launchUrl(query));
  const learner = new LearnerActions(page.frameLocator("iframe"));
  await learner.course.locator("html.js").waitFor();
  return { page, learner };
}

/** Until the page has drawn what was done and seen what came into view by it, so that each is a save of its own. */
function drawn({ course }: LearnerActions): Promise<void> {
  return course.locator("html").evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}

/** Closes the window without warning, as a learner does who is called away. */
async function closeWindow(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
  await new Promise((resolve) => setTimeout(resolve, 400));
}

describe.each(["strict12", "scorm-again"])("acceptance 40: a learner on %s", (kind) => {
  it("reads session 1, is called away, comes back, fails, tries again, passes and leaves", async () => {
    const computer = await newComputer();
    const query = { lms: kind, learner: "ada" };

    const first = await launch(computer, query);
    expect(lms.calls("ada", kind).filter(({ name }) => name !== "LMSGetLastError").length).toBeLessThanOrEqual(11);
    expect(await first.learner.primaryText()).toBe("Start session 1");
    const rest = (): Promise<void> => drawn(first.learner);
    await first.learner.begin();
    await rest();
    expect(await first.learner.heading()).toBe("What is social media?");
    const check = first.learner.check("Which of these count as social media?");
    await first.learner.choose(check, ["A telephone call between two departments"]);
    await check.locator("[data-action=check]").click();
    expect(await check.locator("[data-fill=feedback] :is(h2,h3,h4)").innerText()).toContain("Not quite");
    await check.locator("[data-action=retry]").click();
    await rest();
    await first.learner.choose(check, [
      "A WhatsApp group for your shift",
      "A discussion on an online forum such as Reddit",
      "Comments under a teaching video on YouTube",
    ]);
    await check.locator("[data-action=check]").click();
    expect(await check.locator("[data-fill=feedback] :is(h2,h3,h4)").innerText()).toContain("Correct");
    const note = first.learner.course.locator("textarea:visible").first();
    await note.fill("Ŵyl – grüße 👩‍⚕️, “quotes” & <b>");
    await note.blur();
    await rest();
    await closeWindow(first.page);

    const second = await launch(computer, query);
    expect(await second.learner.primaryText()).toBe("Continue session 1");
    const restAgain = (): Promise<void> => drawn(second.learner);
    await second.learner.begin();
    await restAgain();
    expect(await second.learner.heading()).toBe("What is social media?");
    const again = second.learner.check("Which of these count as social media?");
    expect(await again.locator("input:checked").count()).toBe(3);
    expect(await again.locator("[data-fill=feedback] :is(h2,h3,h4)").innerText()).toContain("Correct");
    expect(await second.learner.course.locator("textarea:visible").first().inputValue()).toBe(
      "Ŵyl – grüße 👩‍⚕️, “quotes” & <b>",
    );
    await second.learner.finishSessions(restAgain);
    await second.learner.action("quiz-start").click();
    await second.learner.takeQuiz(key, 4, restAgain);
    expect(await second.learner.course.locator("[data-fill=verdict]").first().innerText()).toBe("Not passed yet");
    await second.learner.action("quiz-start").click();
    await second.learner.takeQuiz(key, 0, restAgain);
    expect(await second.learner.course.locator("[data-fill=verdict]").first().innerText()).toBe("Passed");
    await second.learner.leave();
    expect(await second.learner.heading()).toBe("You can close this window now");
    await closeWindow(second.page);

    await expectGolden(
      new URL(`scripted-learner.${kind}.txt`, import.meta.url),
      `${callLines(lms.calls("ada", kind), data.slots).join("\n")}\n`,
    );
    expect(lms.calls("ada", kind).filter(({ values: [name] }) => name?.endsWith(".latency"))).not.toEqual([]);
    expect(unsoundAnswers(lms.calls("ada", kind), rules12)).toEqual([]);
    await computer.close();
  }, 120_000);
});
