import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { answerKey, type AnswerKey, type LearnerActions } from "../actions.ts";
import { root } from "../package.ts";
import { followLinkTo } from "./controls.ts";
import { launchInWindow, newComputer, openAlone, openClassroom, type Classroom, type Visit } from "../visits.ts";

vi.setConfig({ testTimeout: 120_000 });

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = ["light", "dark"].flatMap((colorScheme) =>
  [
    { width: 1280, height: 800 },
    { width: 800, height: 500 },
    { width: 320, height: 640 },
  ].map((viewport) => ({ colorScheme: colorScheme as "light" | "dark", viewport })),
);
const isWhole = Number(process.env["RUNS"] ?? "1") > 1;

let room: Classroom;
let computer: BrowserContext;
let visit: Visit;
let page: Page;
let learner: LearnerActions;
let key: AnswerKey;
let stops = 0;
const requests: string[] = [];

beforeAll(async () => {
  room = await openClassroom("course");
  key = answerKey(`${root}course/assessment.yaml`);
  computer = await newComputer(room, { chance: 7 });
  computer.on("request", (request) => requests.push(request.url()));
  await computer.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      // eslint-disable-next-line no-console -- This runs in the page, whose console is listened to.
      console.error(`blocked by ${violatedDirective}: ${blockedURI}`),
    );
  });
  visit = await launchInWindow(computer, room);
  ({ page, learner } = visit);
}, 60_000);

afterAll(() => room.close());

async function findings(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/**
 * No findings on what is shown now: in all six looks with RUNS, otherwise in one of them, a different one at each stop.
 * `width` keeps to the looks that show it.
 */
async function expectNoFindings(width?: number): Promise<void> {
  const fitting = looks.filter(({ viewport }) => width === undefined || viewport.width === width);
  const chosen = isWhole ? fitting : [fitting[stops++ % fitting.length]!];
  for (const look of chosen) {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize(look.viewport);
    const found = (await findings()).map((finding) => `${look.colorScheme} ${look.viewport.width}: ${finding}`);
    expect.soft(found).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function openDetails(): Promise<void> {
  const closed = page.locator("main details:not([open]) > summary:visible");
  while ((await closed.count()) > 0) await closed.first().click();
}

describe("acceptance 6: axe finds nothing on", () => {
  it("the start page", () => expectNoFindings());

  it("a session", async () => {
    await learner.begin();
    await expectNoFindings();
  });

  it("a check that was submitted empty", async () => {
    await learner.check("Which of these count as social media?").locator("[data-action=check]").click();
    await expectNoFindings();
  });

  it("a check that was answered wrongly", async () => {
    await learner.answerCheck("Which of these count as social media?", ["A telephone call between two departments"]);
    await expectNoFindings();
  });

  it("a check whose answer is shown", async () => {
    await learner.action("reveal").click();
    await expectNoFindings();
  });

  it("a check that was answered rightly", async () => {
    await learner.action("retry").click();
    await learner.answerCheck("Which of these count as social media?", [
      "A WhatsApp group for your shift",
      "A discussion on an online forum such as Reddit",
      "Comments under a teaching video on YouTube",
    ]);
    await expectNoFindings();
  });

  it.each([1, 2, 3, 4])("session %i with everything open", async (number) => {
    const { length } = await page.locator("[data-kind=session]").all();
    expect(length).toBe(4);
    await learner.open(
      await page
        .locator("[data-kind=session]")
        .nth(number - 1)
        .evaluate((section) => section.dataset["page"] ?? ""),
    );
    await openDetails();
    await expectNoFindings();
  });

  it("a note that looks like it names a patient", async () => {
    await page.locator("textarea:visible").first().fill("943 476 5919");
    await expectNoFindings();
  });

  it("the menu, open on a phone", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const isOpen = await page.locator("nav.menu details").evaluate((menu) => menu.hasAttribute("open"));
    if (!isOpen) await page.locator("nav.menu summary").click();
    expect(await page.locator("nav.menu ol").isVisible()).toBe(true);
    await expectNoFindings(320);
  });

  it("the display settings", async () => {
    await learner.action("settings").click();
    await expectNoFindings();
    await page.keyboard.press("Escape");
  });

  it("the question whether to leave", async () => {
    await learner.action("exit").first().click();
    await expectNoFindings();
    await page.keyboard.press("Escape");
  });

  it("the introduction of the quiz", async () => {
    await learner.open("quiz");
    await expectNoFindings();
  });

  it("a question of the quiz", async () => {
    await learner.action("quiz-start").click();
    await expectNoFindings();
  });

  it("a question of the quiz confirmed empty", async () => {
    await learner.action("quiz-confirm").click();
    await expectNoFindings();
  });

  it("a question of the quiz answered wrongly", async () => {
    const rights = key.get(await learner.quizStem()) ?? [];
    const texts = (await learner.quizQuestion().locator("[data-option] > span").allInnerTexts()).map((text) =>
      text.trim(),
    );
    await learner.choose(learner.quizQuestion(), [texts.find((text) => !rights.includes(text)) ?? ""]);
    await learner.action("quiz-confirm").click();
    await expectNoFindings();
  });

  it("a question of the quiz answered rightly", async () => {
    await learner.action("quiz-next").click();
    await learner.choose(learner.quizQuestion(), key.get(await learner.quizStem()) ?? []);
    await learner.action("quiz-confirm").click();
    await expectNoFindings();
    await learner.action("quiz-next").click();
  });

  it("results that are no pass yet", async () => {
    await learner.takeQuiz(key, 2);
    expect(await page.locator("[data-fill=verdict]").first().innerText()).toBe("Not passed yet");
    await expectNoFindings();
  });

  it("the review of an attempt that failed", async () => {
    await learner.action("review").click();
    await expectNoFindings();
  });

  it("results that are a pass, with their review", async () => {
    await learner.action("quiz-start").click();
    await learner.takeQuiz(key, 0);
    expect(await page.locator("[data-fill=verdict]").first().innerText()).toBe("Passed");
    await learner.action("review").click();
    await expectNoFindings();
  });

  it.each(["certificate", "glossary", "references", "resources", "help", "privacy", "accessibility"])(
    "the page of %s",
    async (name) => {
      await page.evaluate(followLinkTo, name);
      await page.locator(`[data-page="${name}"]:visible`).waitFor();
      await expectNoFindings();
    },
  );

  it("a notice that something is wrong", async () => {
    // Another tab with the course: the simplest notice there is.
    const other = await computer.newPage();
    await other.goto(page.url());
    await page.locator("[role=alert] .alert").waitFor();
    await other.close();
    await expectNoFindings();
  });

  it("the page after leaving", async () => {
    // Without an LMS, because a window that the LMS opened closes.
    const alone = await openAlone(await newComputer(room), `${room.lms.url}/package/index.html`);
    ({ page, learner } = alone);
    await learner.leave();
    await page.locator("[data-page=closed]:visible").waitFor();
    await expectNoFindings();
    expect(alone.problems).toEqual([]);
  });

  it("the version without script", async () => {
    // axe itself is a script, so scripts are only kept from arriving.
    const reader = await newComputer(room);
    await reader.route("**/assets/*.js", (route) => route.abort());
    page = await reader.newPage();
    await page.goto(`${room.lms.url}/package/index.html`);
    expect(await page.locator("html.no-js").count()).toBe(1);
    await page.evaluate(() => {
      // axe would measure pages that are not laid out yet, one on top of the other.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("[data-page] { content-visibility: visible !important }");
      document.adoptedStyleSheets = [sheet];
    });
    await expectNoFindings();
  });
});

describe("the walk through all of it", () => {
  it("acceptance 4: leaves the console empty, and nothing is blocked by the policy", () => {
    expect(visit.problems).toEqual([]);
  });

  it("acceptance 1: sends no request to anywhere else", () => {
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.filter((url) => !url.startsWith(`${room.lms.url}/`) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  it("acceptance 7: would have found faults: five that are planted are all found", async () => {
    ({ page } = await launchInWindow(computer, room, { learner: "control" }));
    expect(await findings()).toEqual([]);
    await page.evaluate(() => {
      const planted = document.createElement("div");
      planted.id = "planted";
      planted.innerHTML = `<img src="assets/none.png"><button type="button"></button><input type="text">
        <p class="pale">Pale words</p><ul><p>No item</p></ul>`;
      document.querySelector("main section:not([hidden]) .wrap")?.append(planted);
      const pale = planted.querySelector<HTMLElement>(".pale");
      if (pale) Object.assign(pale.style, { color: "#bbb", background: "#ccc" });
    });
    const rules = (await findings()).map((finding) => finding.split(":")[0]);
    expect(rules).toEqual(expect.arrayContaining(["image-alt", "button-name", "label", "color-contrast", "list"]));
  });
});
