import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LearnerActions } from "../../actions.ts";
import { newComputer } from "../../classroom.ts";
import { recordOf, stateIn } from "../../kept.ts";
import { launch } from "../../visits.ts";
import { until } from "../../../helpers/until.ts";
import { placeOf } from "../controls.ts";
import { firstCheck, rightOfFirst, type ExampleRoom } from "./example-room.ts";

/** The checks of a session, and the quiz, one question at a time. */
export function questionTests(example: ExampleRoom): void {
  describe("questions", () => {
    let computer: BrowserContext;
    let page: Page;
    let learner: LearnerActions;
    let ada: { readonly learner: string };

    beforeEach(async () => {
      computer = await newComputer(example.room);
      await computer.clock.install();
      ada = example.newLearner();
      ({ page, learner } = await launch(computer, example.room, { ...ada, window: "popup" }));
    });

    afterEach(() => computer.close());

    async function expectErrorOn(question: ReturnType<LearnerActions["check"]>, titleBefore: string): Promise<void> {
      const error = question.locator("[data-fill=error]");
      expect(await error.innerText()).toMatch(/^Error: ./);
      const described = await question.locator("fieldset").getAttribute("aria-describedby");
      expect(described?.split(" ") ?? []).toContain(await error.getAttribute("id"));
      expect(
        await question
          .locator("input")
          .first()
          .evaluate((input) => input === document.activeElement),
      ).toBe(true);
      expect([titleBefore, `Error: ${titleBefore}`]).toContain(await page.title());
    }

    it("acceptance 27: a check submitted empty says so, tied to the group, with focus on its first control", async () => {
      await learner.begin();
      const title = await page.title();
      const question = learner.check(firstCheck);
      await question.locator("[data-action=check]").click();
      await expectErrorOn(question, title);
      await question.locator("input").first().check();
      expect(await question.locator("[data-fill=error]").isVisible()).toBe(false);
    });

    it("acceptance 27: so does a question of the quiz", async () => {
      await learner.open("quiz");
      await learner.action("quiz-start").click();
      const title = await page.title();
      await learner.action("quiz-confirm").click();
      await expectErrorOn(learner.quizQuestion(), title);
    });

    it("acceptance 28: a wrong answer gives nothing away until the learner asks", async () => {
      await learner.begin();
      const question = await learner.answerCheck(firstCheck, [
        "A telephone call between two departments",
        rightOfFirst[0]!,
      ]);
      expect(await question.locator("[data-verdict]:visible").allInnerTexts()).toEqual([
        "Your answer – correct",
        "Your answer – not correct",
      ]);
      const tree = await question.ariaSnapshot();
      expect(tree).toContain("Not quite");
      expect(tree).not.toMatch(/Right answer|Correct answer|Look for the three parts together/);
      await question.locator("[data-action=reveal]").click();
      expect(await question.locator("[data-verdict]:visible").allInnerTexts()).toEqual(
        rightOfFirst.map(() => "Correct answer"),
      );
      await question.locator("[data-action=mine]").click();
      expect(await question.locator("[data-verdict=missed]:visible").allInnerTexts()).toEqual(
        Array.from({ length: 2 }, () => "Correct answer – not selected"),
      );
      expect(await question.ariaSnapshot()).toMatch(/Correct answers?[^]*Look for the three parts together/);
    });

    it("acceptance 29: focus goes to the verdict, and the live region stays empty", async () => {
      await learner.begin();
      await page.evaluate(() => {
        const region = document.querySelector("[role=status]")!;
        new MutationObserver(() => document.documentElement.setAttribute("data-spoke", region.textContent)).observe(
          region,
          {
            childList: true,
            characterData: true,
            subtree: true,
          },
        );
      });
      await learner.answerCheck(firstCheck, ["A telephone call between two departments"]);
      expect((await page.evaluate(placeOf)).focus).toMatch(/^H\d Not quite/);
      await page.keyboard.press("Tab");
      expect((await page.evaluate(placeOf)).focus).toMatch(/^BUTTON Try again/);
      await page.keyboard.press("Enter");
      await learner.answerCheck(firstCheck, rightOfFirst);
      expect((await page.evaluate(placeOf)).focus).toMatch(/^H\d Correct/);
      await computer.clock.runFor(1000);
      expect(await page.locator("html").getAttribute("data-spoke")).toBe(null);
      expect(await page.locator("[role=status]").textContent()).toBe("");
    });

    it("acceptance 33: nothing is chosen beforehand, and what was chosen is back after resuming", async () => {
      const chosen = () => page.locator("input:checked:not([data-setting])").count();
      expect(await chosen()).toBe(0);
      await learner.begin();
      await learner.check(firstCheck).locator("[data-option]", { hasText: rightOfFirst[1]! }).click();
      await learner.open("quiz");
      await learner.action("quiz-start").click();
      expect(await chosen()).toBe(1);
      const stem = await learner.quizStem();
      await learner.quizQuestion().locator("input").last().check();
      const [answer] = await learner.chosen(learner.quizQuestion());
      await until(
        async () =>
          (await stateIn(recordOf(example.room.lms, ada).values["cmi.suspend_data"], example.room.folder)).slots
            .size === 3,
      );
      await page.close();

      ({ page, learner } = await launch(await newComputer(example.room), example.room, { ...ada, window: "popup" }));
      await learner.begin();
      expect(await learner.quizStem()).toBe(stem);
      expect(await learner.chosen(learner.quizQuestion())).toEqual([answer]);
      await learner.open("what-is-social-media");
      expect(await learner.chosen(learner.check(firstCheck))).toEqual([rightOfFirst[1]]);
      expect(await learner.check(firstCheck).locator("[data-action=check]").isVisible()).toBe(true);
      expect(await chosen()).toBe(2);
    });
  });
}
