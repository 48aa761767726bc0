import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerKey } from "../actions.ts";
import { axeFindings } from "../axe.ts";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { launch, type Visit } from "../visits.ts";

let room: Classroom;
let tries = 0;

beforeAll(async () => {
  room = await openClassroom("course");
  await room.shop.edit("assessment.yaml", (text) =>
    text.replace("draw: 8", "draw: 16").replace("attempts: 3", "attempts: 1"),
  );
  room.lms.publish(await room.shop.build());
}, 120_000);
afterAll(() => room?.close());

/** Whether the window shows the whole of each. */
function inWindow(...shown: readonly Locator[]): Promise<readonly boolean[]> {
  return Promise.all(
    shown.map((one) =>
      one.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ),
  );
}

/** The quiz of the example with all its questions, in a window of this size. */
async function startQuiz(width: number, height: number): Promise<Visit> {
  const computer = await newComputer(room, { chance: 7, viewport: { width, height } });
  const visit = await launch(computer, room, { window: "popup", learner: `window-${(tries += 1)}` });
  await visit.page.setViewportSize({ width, height });
  await visit.learner.open("quiz");
  await visit.learner.action("quiz-start").click();
  return visit;
}

it("B123 each of the 16 questions stands in a window of 800×500 with the button that confirms it, and its verdict with Next", async () => {
  const visit = await startQuiz(800, 500);
  const { learner, page } = visit;
  const question = learner.quizQuestion();
  const stem = question.locator(":is(h2, h3)").first();
  for (let number = 1; number <= 16; number++) {
    expect([number, ...(await inWindow(stem, learner.action("quiz-confirm")))]).toEqual([number, true, true]);
    // The first option is wrong as often as not.
    await question.locator("[data-option] input").first().check();
    await learner.action("quiz-confirm").click();
    const next = learner.action(number < 16 ? "quiz-next" : "quiz-finish");
    const verdict = question.locator("[data-fill=feedback] > :first-child");
    expect([number, ...(await inWindow(verdict, next))]).toEqual([number, true, true]);
    if (number === 1) expect(await axeFindings(page)).toEqual([]);
    await next.click();
  }
  await learner.action("review").click();
  const review = page.locator("[data-fill=answers] > li");
  expect(await review.count()).toBe(16);
  expect(visit.problems).toEqual([]);
  await page.context().close();
}, 120_000);

it("B124 the review shows each option's own feedback, the right answer once, and the colour of what is shown", async () => {
  const computer = await newComputer(room, { chance: 7 });
  const { page, learner, problems } = await launch(computer, room, {
    window: "popup",
    learner: `review-${(tries += 1)}`,
  });
  await learner.open("quiz");
  await learner.action("quiz-start").click();
  await learner.takeQuiz(answerKey(`${room.shop.course}/assessment.yaml`), 16);
  await learner.action("review").click();
  const first = page.locator("[data-fill=answers] > li", { has: page.locator("[type=radio]") }).first();
  const options = await first.locator("[data-option]").count();
  const [reasons, verdicts, box] = [
    first.locator("[data-reason]"),
    first.locator("[data-verdict]"),
    first.locator("[data-fill=feedback]"),
  ];
  // That of the chosen option is part of the verdict.
  expect(await reasons.count()).toBe(options - 1);
  expect((await verdicts.allInnerTexts()).toSorted()).toEqual([
    "Correct answer – not selected",
    "Your answer – not correct",
  ]);
  expect(await box.locator("[data-right]").count()).toBe(0);
  expect(await box.getAttribute("data-state")).toBe("wrong");
  await first.locator("[data-action=answer]").click();
  expect(await reasons.count()).toBe(options);
  expect(await verdicts.allInnerTexts()).toEqual(["Correct answer"]);
  expect(await box.getAttribute("data-state")).toBe("right");
  // It is over: what is pressed springs back.
  await first.locator("input").first().click({ force: true });
  await first.locator("input").last().click({ force: true });
  expect(await first.locator("[data-option]:has(input:checked) [data-verdict]").innerText()).toBe("Correct answer");
  for (const [width, height] of [
    [1280, 800],
    [360, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (process.env["SHOTS"])
      await page.screenshot({ path: `${process.env["SHOTS"]}-review-${width}.png`, fullPage: true });
  }
  expect(problems).toEqual([]);
  await computer.close();
}, 120_000);

it("B123 leads back to the question, not above it, and nothing covers what has the focus at twice the size", async () => {
  // A window of 800×500 at 200 %.
  const visit = await startQuiz(400, 250);
  const { learner, page, frame } = visit;
  await learner.open("start");
  await learner.begin();
  await expect.poll(() => learner.quizQuestion().evaluate((one) => one.getBoundingClientRect().top < 60)).toBe(true);
  for (let stops = 0; stops < 12; stops++) {
    await page.keyboard.press("Tab");
    const isOnTop = await frame.evaluate(() => {
      const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
      const at = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
      return (
        at !== null &&
        document
          .activeElement!.closest("label, a, button, summary, input")!
          .contains(at.closest("label, a, button, summary, input"))
      );
    });
    expect(isOnTop).toBe(true);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
});
