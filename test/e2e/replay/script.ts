import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import type { AnswerKey } from "../actions.ts";
import type { Desk } from "./desks.ts";
import type { Watch } from "./steps.ts";

/** Letters beyond Latin, a pair of surrogates, and what XML and HTML would take for their own. */
export const note = "Wŷl – 🌊 “sea” <b>";

/** What every format is to have in the end, in the order in which it was given. */
export const answers = [
  "sky o1 incorrect (colours)",
  "flags o1[,]o2[,]o4 correct (colours)",
  "snow true correct (colours)",
  "two-and-two o2 correct (numbers)",
  "q-even o2 incorrect (numbers)",
  "q-sum o1 incorrect (numbers)",
  "q-grass o1 incorrect (colours)",
  "q-coal true incorrect (colours)",
  "q-even o1[,]o3 correct (numbers)",
  "q-sum o2 correct (numbers)",
  "q-grass o2 correct (colours)",
  "q-coal false correct (colours)",
];

/** A machine that does much else at once. */
const patience = { timeout: 20_000 };

/** A question of the quiz: two choices at most and a button. */
const questionActions = 3;

/** Answers wrongly, writes a note, and is called away: the window is closed without a word. */
export async function calledAway(desk: Desk, computer: BrowserContext, { step }: Watch): Promise<void> {
  const { page, learner } = await step("launch", 1, () => desk.open(computer));
  await step("begin", 1, () => learner.begin());
  await step("answer wrongly", 2, () => learner.answerCheck("Which colour has a clear sky?", ["Green"]));
  await step("write a note", 1, async () => {
    await learner.note("Which colour do you like best?").fill(note);
    await learner.note("Which colour do you like best?").blur();
  });
  // What was said once must arrive though nobody leaves properly; the window is not closed sooner.
  await desk.hears(page, ({ items }) => "favourite" in items);
  await step("close the window", 1, () => page.close({ runBeforeUnload: false }));
}

/** Comes back, finds everything, goes through the rest, fails the quiz, passes it and leaves. */
export async function backAgain(desk: Desk, computer: BrowserContext, { step }: Watch, key: AnswerKey): Promise<Page> {
  const { page, learner } = await step("launch again", 1, () => desk.open(computer));
  await expect.poll(() => learner.primaryText(), patience).toBe("Continue session 1");
  await step("continue", 1, () => learner.begin());
  expect(await learner.chosen(learner.check("Which colour has a clear sky?"))).toEqual(["Green"]);
  expect(await learner.note("Which colour do you like best?").inputValue()).toBe(note);
  await step("answer", 4, () => learner.answerCheck("Which colours has the flag of France?", ["Blue", "White", "Red"]));
  await step("answer again", 2, () => learner.answerCheck("Fresh snow is white.", ["True"]));
  await step("go on", 2, () => learner.next());
  await step("answer in session 2", 2, () => learner.answerCheck("What is two and two?", ["Four"]));
  await step("read to the end and go on", 2, () => learner.next());
  for (const [wrong, verdict] of [
    [4, "Not passed yet"],
    [0, "Passed"],
  ] as const) {
    await step("start the quiz", 1, () => learner.action("quiz-start").click());
    await step("take the quiz", 4 * questionActions + 1, () => learner.takeQuiz(key, wrong));
    await expect
      .poll(() => learner.course.locator("[data-page=results] [data-fill=verdict]").innerText(), patience)
      .toBe(verdict);
  }
  await step("leave", 1, () => learner.leave());
  await expect.poll(() => learner.heading(), patience).toBe("You can close this window now");
  return page;
}
