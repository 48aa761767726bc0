import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerKey } from "../actions.ts";
import { root } from "../package.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, openAlone } from "../visits.ts";

const course = "test/e2e/saving/small-course";
const key = answerKey(`${root}${course}/assessment.yaml`);
const sky = "Which colour has a clear sky?";
const hint = "Have another look at the question, or show the answer.";

let room: Classroom;
let computer: BrowserContext;
let visit: Visit;

beforeAll(async () => {
  room = await openClassroom(course);
}, 60_000);
afterAll(() => room.close());

beforeEach(async () => {
  computer = await newComputer(room);
  visit = await openAlone(computer, pathToFileURL(`${room.folder}/index.html`).href);
});
afterEach(async () => {
  expect(visit.problems).toEqual([]);
  await computer.close();
});

describe("the title of the window", () => {
  it("begins with Error while an answer is missing on the page shown, and only then", async () => {
    const { page, learner } = visit;
    await learner.begin();
    expect(await page.title()).toBe("Colours – A small course");
    const question = learner.check(sky);
    await question.locator("[data-action=check]").click();
    expect(await page.title()).toBe("Error: Colours – A small course");
    await learner.open("privacy");
    expect(await page.title()).not.toContain("Error");
    await learner.open("colours-session");
    expect(await page.title()).toBe("Error: Colours – A small course");
    await question.locator("input").first().check();
    expect(await page.title()).toBe("Colours – A small course");
  });

  it("does so in the quiz, until the answer is there", async () => {
    const { page, learner } = visit;
    await learner.open("quiz");
    await learner.action("quiz-start").click();
    const title = await page.title();
    await learner.action("quiz-confirm").click();
    expect(await page.title()).toBe(`Error: ${title}`);
    await learner.quizQuestion().locator("input").first().check();
    expect(await page.title()).toBe(title);
  });
});

describe("after an answer that is not right", () => {
  it("the next step is said, and no more once the answer is shown", async () => {
    const { learner } = visit;
    await learner.begin();
    const question = await learner.answerCheck(sky, ["Red"]);
    const feedback = question.locator("[data-fill=feedback]");
    expect(await feedback.innerText()).toMatch(new RegExp(`In the evening perhaps\\.\\s+${hint}$`));
    await question.locator("[data-action=reveal]").click();
    expect(await feedback.innerText()).not.toContain(hint);
    await question.locator("[data-action=retry]").click();
    await learner.answerCheck(sky, ["Blue"]);
    expect(await feedback.innerText()).not.toContain(hint);
  });
});

describe("the start page's button", () => {
  it("leads from a failed quiz to another try, to the results when none is left, and says so", async () => {
    const { page, learner } = visit;
    const primary = async () => {
      await learner.open("start");
      return learner.primaryText();
    };
    await learner.open("quiz");
    expect(await primary()).toBe("Go to the final quiz");
    await learner.open("quiz");
    await learner.action("quiz-start").click();
    expect(await primary()).toBe("Continue the final quiz");
    await learner.begin();
    await learner.takeQuiz(key, 4);
    expect(await page.locator("[data-page=results]").isVisible()).toBe(true);

    // With feedback after each question everything was shown already.
    await learner.action("review").click();
    const reasons = page.locator("[data-fill=answers] [data-explanation]");
    expect((await reasons.allInnerTexts()).filter((text) => text !== "")).toHaveLength(4);

    expect(await primary()).toBe("Try the quiz again");
    await learner.begin();
    await learner.action("quiz-start").click();
    await learner.takeQuiz(key, 4);
    expect(await primary()).toBe("See your results");
    await learner.begin();
    expect(await learner.heading()).toBe("Your results");
  });
});

describe("a transcript", () => {
  it("can be kept as text, beneath its title", async () => {
    const every = await openClassroom("examples/every-block");
    const { page } = await openAlone(computer, pathToFileURL(`${every.folder}/index.html`).href);
    await page
      .locator('nav a[href="#s-pictures"]')
      .first()
      .evaluate((link: HTMLElement) => link.click());
    const section = page.locator("section.media:has(video)");
    await section.locator("summary").click();
    const download = page.waitForEvent("download");
    await section.locator("[data-action=transcript-download]").click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^every-block-.*-transcript\.txt$/);
    const [title, , ...lines] = (await readFile(await file.path(), "utf8")).split("\n");
    expect(title).toBe(await section.locator("h2, h3").first().innerText());
    expect(lines.join("\n").trim()).toBe((await section.locator("details > div").first().innerText()).trim());
    await every.close();
  });
});
