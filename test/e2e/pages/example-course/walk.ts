import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { AnswerKey, LearnerActions } from "../../actions.ts";
import { newComputer } from "../../classroom.ts";
import { launch } from "../../visits.ts";
import { followLinkTo } from "../controls.ts";
import type { ExampleRoom } from "./example-room.ts";

/** The course in a window of its own, for tests that only look: through every page of it. */
export class Walk {
  readonly key: AnswerKey;
  names: readonly string[] = [];
  #computer: BrowserContext | undefined;
  #page: Page | undefined;
  #learner: LearnerActions | undefined;

  constructor(example: ExampleRoom) {
    this.key = example.key;
    beforeAll(async () => {
      this.#computer = await newComputer(example.room, { chance: 7 });
      const visit = await launch(this.#computer, example.room, { learner: "walker", window: "popup" });
      [this.#page, this.#learner] = [visit.page, visit.learner];
      const pages = this.page.locator("[data-page]");
      const all = await pages.evaluateAll((found) => found.map((one) => one.dataset["page"] ?? ""));
      this.names = all.filter((name) => name !== "closed");
      expect(this.names).toHaveLength(15);
    }, 30_000);
    afterAll(() => this.#computer?.close());
    afterEach(() => this.page.setViewportSize({ width: 1280, height: 800 }));
  }

  get page(): Page {
    return this.#page!;
  }

  get learner(): LearnerActions {
    return this.#learner!;
  }

  /** By a link that is made, since not every page has one to every other. */
  async go(name: string): Promise<void> {
    const page = this.page.locator(`[data-page="${name}"]`);
    await this.page.evaluate(followLinkTo, (await page.getAttribute("id"))!);
    expect(await page.isVisible()).toBe(true);
  }

  async onEachPage(look: (name: string) => Promise<void>): Promise<void> {
    for (const name of this.names) {
      await this.go(name);
      await look(name);
    }
  }

  /** Chooses a text size under Display, by its place in the list. Gives the size it makes. */
  textSize(place: number): Promise<string> {
    return this.page.evaluate((index) => {
      document.querySelectorAll<HTMLInputElement>("[data-setting=scale]")[index]?.click();
      return getComputedStyle(document.documentElement).fontSize;
    }, place);
  }

  async startQuiz(): Promise<void> {
    await this.go("quiz");
    const button = this.learner.action("quiz-start");
    if (await button.isVisible()) await button.click();
  }
}
