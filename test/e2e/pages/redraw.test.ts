import { afterAll, beforeAll, expect, it } from "vitest";
import { answerKey } from "../actions.ts";
import { newComputer, openClassroom, type Classroom } from "../classroom.ts";
import { launch, type Visit } from "../visits.ts";

let room: Classroom;
beforeAll(async () => {
  room = await openClassroom("course");
  await room.shop.edit("assessment.yaml", (text) => text.replace("retry: redraw\n", ""));
  room.lms.publish(await room.shop.build());
}, 120_000);
afterAll(() => room?.close());

/** Answers every question wrongly, and gives what was asked. */
async function failAll({ learner, frame }: Visit): Promise<readonly string[]> {
  const asked: string[] = [];
  const key = answerKey(`${room.shop.course}/assessment.yaml`);
  for (;;) {
    const stem = await learner.quizStem();
    asked.push(stem);
    const right = key.get(stem) ?? [];
    const options = await learner.quizQuestion().locator("[data-option] > span:not([data-verdict])").allInnerTexts();
    await learner.choose(learner.quizQuestion(), [options.find((text) => !right.includes(text)) ?? ""]);
    await learner.action("quiz-confirm").click();
    if (await learner.action("quiz-finish").isVisible()) break;
    await learner.action("quiz-next").click();
  }
  await learner.action("quiz-finish").click();
  await frame.locator("[data-page=results]:visible").waitFor();
  return asked;
}

/** Types the address of another page, once the page one is on has its own: before, it may have that very address still. */
async function goTo({ frame }: Visit, from: string, to: string): Promise<void> {
  await expect.poll(() => frame.evaluate(() => history.state as unknown)).toBe(from);
  await frame.locator(`[data-page=${from}]`).evaluate((_, hash) => (location.hash = hash), `#${to}`);
}

let tries = 0;

it("B113 B133 another attempt asks what was not asked before, and what was can be reviewed meanwhile", async () => {
  const computer = await newComputer(room, { chance: 7 });
  // Whoever tries again is somebody else: the first one has a question open.
  const visit = await launch(computer, room, { learner: `redraw-${(tries += 1)}` });
  const { learner, frame } = visit;
  await learner.open("quiz");
  await learner.action("quiz-start").click();
  const first = await failAll(visit);
  await learner.action("quiz-start").click();
  const stem = await learner.quizStem();
  await goTo(visit, "quiz", "results");
  await learner.action("review").click();
  expect(await frame.locator("[data-fill=answers] > li:visible").count()).toBe(8);
  await goTo(visit, "results", "quiz");
  expect(await learner.quizStem()).toBe(stem);
  const second = await failAll(visit);
  await learner.action("quiz-start").click();
  const third = await failAll(visit);
  expect([...new Set([...first, ...second, ...third])]).toHaveLength(24);
  expect(visit.problems).toEqual([]);
  await computer.close();
}, 90_000);
