import { expect, it } from "vitest";
import { controlSizes } from "../controls.ts";
import { brokenWords } from "../looks.ts";
import { firstCheck } from "./example-room.ts";
import type { Walk } from "./walk.ts";

/** Narrow windows, large text, and room to touch. */
export function reflowTests(walk: Walk): void {
  it("acceptance 17: the text sizes under Display are what they say", async () => {
    expect(await walk.page.locator("[data-setting=scale]").first().isChecked()).toBe(true);
    expect([await walk.textSize(1), await walk.textSize(2), await walk.textSize(3), await walk.textSize(0)]).toEqual([
      "18px",
      "20px",
      "24px",
      "16px",
    ]);
  });

  it("acceptance 17: nothing scrolls sideways at 320, with text spacing, and at the largest text", async () => {
    const wide: string[] = [];
    const look = async (how: string) => {
      const [content, shown] = await walk.page.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      if (content > shown) wide.push(`${how}: ${content}`);
    };
    const textSpacing = (isOn: boolean) =>
      walk.page.evaluate((on) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }",
        );
        document.adoptedStyleSheets = on ? [sheet] : [];
      }, isOn);
    const threeWays = async (name: string) => {
      await look(name);
      await textSpacing(true);
      await look(`${name}, text spacing`);
      await textSpacing(false);
      await walk.textSize(3);
      await look(`${name}, 150 %`);
      await walk.textSize(0);
    };
    await walk.page.setViewportSize({ width: 320, height: 640 });
    await walk.onEachPage(threeWays);
    await walk.startQuiz();
    await threeWays("a question of the quiz");
    await walk.learner.quizQuestion().locator("input").first().check();
    await walk.learner.action("quiz-confirm").click();
    await threeWays("a question of the quiz, confirmed");
    await walk.learner.action("settings").click();
    await threeWays("settings");
    await walk.page.keyboard.press("Escape");
    await walk.learner.action("exit").first().click();
    await threeWays("exit");
    await walk.page.keyboard.press("Escape");
    await walk.learner.action("quiz-next").click();
    await walk.learner.takeQuiz(walk.key, 3);
    await walk.learner.action("review").click();
    await threeWays("results, with the review");
    expect(wide).toEqual([]);
  });

  it("acceptance 18: no word of a label breaks in the middle at 1280", async () => {
    await walk.onEachPage(async (name) => {
      const { count, broken } = await walk.page.evaluate(brokenWords);
      expect(count, name).toBeGreaterThan(30);
      expect(broken, name).toEqual([]);
    });
  });

  it.each([1280, 320])("acceptance 19: targets are large enough at %i", async (width) => {
    await walk.page.setViewportSize({ width, height: 800 });
    const small: string[] = [];
    const look = async (name: string) => {
      for (const { label, width: wide, height, least } of await walk.page.evaluate(controlSizes)) {
        if (height < least || wide < 24) small.push(`${name}: ${label} ${wide}×${height}, not ${least}`);
      }
    };
    await walk.onEachPage(look);
    await walk.startQuiz();
    await look("a question of the quiz");
    await walk.go("what-is-social-media");
    const question = await walk.learner.answerCheck(firstCheck, ["A telephone call between two departments"]);
    await look("a check with its verdict");
    await question.locator("[data-action=retry]").click();
    expect(small).toEqual([]);
  });
}
