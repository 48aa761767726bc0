import { expect, it } from "vitest";
import type { Seen } from "./seen.ts";

/** The quiz from its introduction to a pass. */
export function quizStops(seen: Seen): void {
  it("the introduction of the quiz", async () => {
    await seen.learner.open("quiz");
    await seen.expectNoFindings();
  });

  it("a question of the quiz", async () => {
    await seen.learner.action("quiz-start").click();
    await seen.expectNoFindings();
  });

  it("a question of the quiz confirmed empty", async () => {
    await seen.learner.action("quiz-confirm").click();
    await seen.expectNoFindings();
  });

  it("a question of the quiz answered wrongly", async () => {
    const rights = seen.key.get(await seen.learner.quizStem()) ?? [];
    const texts = (await seen.learner.quizQuestion().locator("[data-option] > span").allInnerTexts()).map((text) =>
      text.trim(),
    );
    await seen.learner.choose(seen.learner.quizQuestion(), [texts.find((text) => !rights.includes(text)) ?? ""]);
    await seen.learner.action("quiz-confirm").click();
    await seen.expectNoFindings();
  });

  it("a question of the quiz answered rightly", async () => {
    await seen.learner.action("quiz-next").click();
    await seen.learner.choose(seen.learner.quizQuestion(), seen.key.get(await seen.learner.quizStem()) ?? []);
    await seen.learner.action("quiz-confirm").click();
    await seen.expectNoFindings();
    await seen.learner.action("quiz-next").click();
  });

  it("results that are no pass yet", async () => {
    await seen.learner.takeQuiz(seen.key, 2);
    expect(await seen.page.locator("[data-fill=verdict]").first().innerText()).toBe("Not passed yet");
    await seen.expectNoFindings();
  });

  it("the review of an attempt that failed", async () => {
    await seen.learner.action("review").click();
    await seen.expectNoFindings();
  });

  it("results that are a pass, with their review", async () => {
    await seen.learner.action("quiz-start").click();
    await seen.learner.takeQuiz(seen.key, 0);
    expect(await seen.page.locator("[data-fill=verdict]").first().innerText()).toBe("You passed the quiz");
    await seen.learner.action("review").click();
    await seen.expectNoFindings();
  });
}
