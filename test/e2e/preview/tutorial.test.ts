import { relative } from "node:path";
import { expect, it } from "vitest";
import { followTutorial } from "../../docs/parts/follow-tutorial.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { until } from "../../helpers/until.ts";
import { root } from "../package.ts";
import { openPreviewDesk } from "./desk.ts";

it("who has followed the tutorial passes its quiz in the preview, and sees that the LMS has it", async () => {
  const { course } = await followTutorial(scratchFolder());
  const desk = await openPreviewDesk({ source: relative(root, course) });
  try {
    const { learner } = desk;
    await learner.begin();
    await learner.answerCheck("You have only moved the curtain", ["Yes. I touched something near the patient."]);
    await learner.next();
    await learner.next();
    await learner.action("quiz-start").click();
    const right = new Map([
      ["After you moved the curtain around a bed, you clean your hands.", ["True"]],
      ["Hands that were in gloves need no cleaning.", ["False"]],
      ["Your hands are visibly dirty. What do you use?", ["Soap and water"]],
    ]);
    // The order of washing is left as it comes: three of four are enough.
    await learner.takeQuiz(right, 0);
    await desk.course.getByText("Passed", { exact: true }).first().waitFor();
    const stored = await desk.tab("Stored");
    const value = (name: string) => stored.locator("tr", { hasText: name }).locator("td").last().innerText();
    await until(async () => (await value("cmi.core.lesson_status")) === "passed");
    expect(Number(await value("cmi.core.score.raw"))).toBeGreaterThanOrEqual(75);
    expect(desk.problems).toEqual([]);
  } finally {
    await desk.close();
  }
});
