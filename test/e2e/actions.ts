import { readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "playwright-core";
import { parse } from "yaml";

/** Right options by the words of the question, read from the course's own YAML. */
export type AnswerKey = ReadonlyMap<string, readonly string[]>;

interface AssessedQuestion {
  readonly type: string;
  readonly prompt: string;
  readonly answer?: boolean;
  readonly options?: readonly { readonly text: string; readonly correct?: boolean }[];
}

export function answerKey(assessmentFile: string): AnswerKey {
  const file: { readonly questions: readonly AssessedQuestion[] } = parse(readFileSync(assessmentFile, "utf8"));
  return new Map(
    file.questions.map(({ prompt, answer, options }) => {
      const right = options
        ? options.filter(({ correct }) => correct).map(({ text }) => text)
        : [answer ? "True" : "False"];
      return [words(prompt), right.map(words)];
    }),
  );
}

/** Markdown and white space aside. */
function words(text: string): string {
  return text
    .replace(/[*_`]/g, "")
    .replace(/\[@[^\]]*\]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const noRest = (): Promise<void> => Promise.resolve();

/** The page of the course: in a frame, or on its own. */
export type CoursePage = Pick<FrameLocator, "locator">;

/** Everything a learner does, through what a learner sees. */
export class LearnerActions {
  readonly course: CoursePage;

  constructor(course: CoursePage) {
    this.course = course;
  }

  action(name: string): Locator {
    return this.course.locator(`[data-action="${name}"]:visible`);
  }

  begin(): Promise<void> {
    return this.action("continue").click();
  }

  primaryText(): Promise<string> {
    return this.course.locator('[data-fill="primary"]').innerText();
  }

  heading(): Promise<string> {
    return this.course.locator("h1:visible").innerText();
  }

  /** The knowledge check whose words begin so. */
  check(stem: string): Locator {
    return this.course.locator("[data-question]:visible", { hasText: stem });
  }

  /** Chooses in a knowledge check and submits it. */
  async answerCheck(stem: string, texts: readonly string[]): Promise<Locator> {
    const question = this.check(stem);
    await this.choose(question, texts);
    await question.locator("[data-action=check]").click();
    return question;
  }

  /** The words of the options that are chosen. */
  async chosen(question: Locator): Promise<readonly string[]> {
    const texts = await question.locator("[data-option]:has(input:checked) > span:not([data-verdict])").allInnerTexts();
    return texts.map(words);
  }

  /** The field below this prompt. */
  note(prompt: string): Locator {
    return this.course.locator(".reflection:visible", { hasText: prompt }).locator("[data-note]");
  }

  /** Opens a page by a link to it: in the menu, on the start page or below the page. */
  async open(page: string): Promise<void> {
    const id = await this.course.locator(`[data-page="${page}"]`).getAttribute("id");
    await this.course
      .locator(`a[href="#${id ?? page}"]:visible`)
      .first()
      .click();
    await this.course.locator(`[data-page="${page}"]:visible`).waitFor();
  }

  /** Presses Next below the page. */
  next(): Promise<void> {
    return this.course.locator("a[rel=next]:visible").click();
  }

  /** The question of the quiz that is on screen. */
  quizQuestion(): Locator {
    return this.course.locator('[data-fill="quiz-question"] [data-question]');
  }

  async quizStem(): Promise<string> {
    return words(await this.quizQuestion().locator("legend :is(h2, h3, h4)").innerText());
  }

  async choose(question: Locator, texts: readonly string[]): Promise<void> {
    // Read in one go: each look at the page from outside takes its time.
    const options = await question.locator("[data-option]").evaluateAll((elements) =>
      elements.map((element) => ({
        text: element.querySelector("span")?.innerText ?? "",
        isMany: element.querySelector("input")?.type === "checkbox",
        isChecked: element.querySelector("input")?.checked === true,
      })),
    );
    for (const [at, { text, isMany, isChecked }] of options.entries()) {
      const isWanted = texts.includes(words(text));
      if (!isWanted && !(isMany && isChecked)) continue;
      await question.locator("[data-option]").nth(at).locator("input").setChecked(isWanted);
    }
  }

  /** From the session on screen to the quiz: submits every check, reads to each end, presses Next; `rest` between. */
  async finishSessions(rest = noRest): Promise<void> {
    while (await this.course.locator("[data-kind=session]:visible").count()) {
      for (const question of await this.course.locator("[data-question]:visible").all()) {
        const button = question.locator("[data-action=check]");
        if (!(await button.isVisible())) continue;
        const rows = await question.locator("[data-row]").all();
        const parts = rows.length > 0 ? rows : [question.locator("[data-option]").first()];
        for (const part of parts) await part.locator("input").first().check();
        await rest();
        await button.click();
        await rest();
      }
      await this.playScenarios(rest);
      await this.course.locator("[data-kind=session]:visible a[rel=next]").click();
      await rest();
    }
  }

  /** Plays each scenario on screen to an end, by the first choice of every decision. */
  private async playScenarios(rest: () => Promise<void>): Promise<void> {
    for (const scenario of await this.course.locator("[data-half=scenario]:visible").all()) {
      const decide = scenario.locator("[data-part=decide]:visible");
      while (await decide.count()) {
        await scenario.locator("input:visible").first().check();
        await decide.click();
        await rest();
        await scenario.locator("[data-part=continue]:visible").click();
        await rest();
      }
    }
  }

  /** Takes the whole attempt on screen, the first `wrong` questions wrongly. */
  async takeQuiz(key: AnswerKey, wrong: number, rest = noRest): Promise<void> {
    for (let number = 0; ; number++) {
      const question = this.course.locator('[data-fill="quiz-question"] [data-question]');
      const stem = words(await question.locator("legend :is(h2, h3, h4)").innerText());
      const right = key.get(stem) ?? [];
      await this.choose(question, number < wrong ? [await this.wrongOption(question, right)] : right);
      await rest();
      await this.action("quiz-confirm").click();
      await rest();
      if (await this.action("quiz-finish").isVisible()) return this.action("quiz-finish").click();
      await this.action("quiz-next").click();
    }
  }

  private async wrongOption(question: Locator, right: readonly string[]): Promise<string> {
    const texts = await question.locator("[data-option] > span:not([data-verdict])").allInnerTexts();
    return texts.map(words).find((text) => !right.includes(text)) ?? "";
  }

  async leave(): Promise<void> {
    await this.action("exit").first().click();
    await this.action("leave").click();
  }
}
