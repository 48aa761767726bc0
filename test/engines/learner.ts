import { until } from "../helpers/until.ts";
import type { AnswerKey } from "../e2e/actions.ts";
import type { Wanted } from "../e2e/questions/right-answers.ts";
import type { EnginePage } from "./engine.ts";

/** The element of a step, marked: an engine is only asked for what it can find by CSS. */
const marked = "[data-engine-target]";

/** What a learner does, as `LearnerActions` has it, in an engine of few words. */
export class EngineLearner {
  readonly page: EnginePage;

  constructor(page: EnginePage) {
    this.page = page;
  }

  /** Clicks the nth of those that are on screen and have these words, once it is there. */
  async click(css: string, words = "", nth = 0): Promise<void> {
    await until(() => this.#mark(css, words, nth));
    await this.page.click(marked);
  }

  async type(css: string, text: string): Promise<void> {
    await until(() => this.#mark(css, "", 0));
    await this.page.type(marked, text);
  }

  /** Words of all that is on screen. */
  texts(css: string): Promise<readonly string[]> {
    return this.page.ask(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)]
          .filter((element) => element.getClientRects().length > 0)
          // A drawing has no `innerText`.
          .map((element) => (element.innerText ?? "").replace(/\s+/g, " ").trim()),
      css,
    );
  }

  async text(css: string): Promise<string> {
    return (await this.texts(css))[0] ?? "";
  }

  async has(css: string): Promise<boolean> {
    return (await this.texts(css)).length > 0;
  }

  action(name: string): Promise<void> {
    return this.click(`[data-action="${name}"]`);
  }

  saveLine(): Promise<string> {
    return this.text("[data-fill=save-long]");
  }

  /** Answers the question that this selector finds. */
  async answer(question: string, wanted: Wanted): Promise<void> {
    if ("text" in wanted) await this.type(`${question} :is(textarea, [type=text])`, wanted.text);
    else if ("order" in wanted) await this.#order(question, wanted.order);
    else if ("rows" in wanted) await this.#rows(question, wanted.rows);
    else await this.pick(question, wanted.pick);
  }

  async pick(question: string, wanted: readonly string[]): Promise<void> {
    const options = await this.texts(`${question} [data-option] > span:not([data-verdict])`);
    const hasAreas = await this.has(`${question} [data-area] circle`);
    for (const text of wanted) {
      const nth = options.findIndex((option) => option === text || (hasAreas && option.replace(/^\d+ /, "") === text));
      await this.click(`${question} ${hasAreas ? "[data-area] circle" : "[data-option]"}`, "", nth);
    }
  }

  async #order(question: string, order: readonly string[]): Promise<void> {
    const place = async (item: string) => (await this.texts(`${question} [data-option] > [data-words]`)).indexOf(item);
    for (const [wanted, item] of order.entries())
      while ((await place(item)) > wanted) await this.click(`${question} button[aria-label^="Move up: ${item}"]`);
  }

  /** The list that a browser opens is its own, outside the page. */
  #rows(question: string, rows: readonly string[]): Promise<void> {
    return this.page.ask(
      (selector, choices) => {
        for (const [n, row] of [...document.querySelectorAll(`${selector} [data-row]`)].entries()) {
          const select = row.querySelector("select");
          if (!select) {
            [...row.querySelectorAll("label")].find((label) => label.textContent.trim() === choices[n])?.click();
            continue;
          }
          select.selectedIndex = [...select.options].findIndex((option) => option.text.trim() === choices[n]);
          for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
        }
      },
      question,
      rows,
    );
  }

  /** Everything a question holds, as it stands. */
  standing(question: string): Promise<unknown> {
    return this.page.ask(
      (selector) =>
        [...document.querySelectorAll(`${selector} :is([data-option], [data-row]) :is(input, select, textarea)`)].map(
          (field) =>
            field instanceof HTMLInputElement && field.type !== "text"
              ? field.checked
              : String(Reflect.get(field, "value")),
        ),
      question,
    );
  }

  /** From the session on screen to the quiz: submits every check by its first options, plays scenarios, presses Next. */
  async finishSessions(): Promise<void> {
    while (await this.has("[data-kind=session]")) {
      for (const id of await this.#open("[data-question]", "[data-action=check]")) {
        const question = `#${id}`;
        const rows = await this.#numbers(`${question} [data-row]`);
        if (rows.length === 0) await this.click(`${question} [data-option]`);
        for (const row of rows) await this.click(`${question} [data-row="${row}"] label:has(input)`);
        await this.click(`${question} [data-action=check]`);
      }
      for (const id of await this.#open("[data-half=scenario]", "[data-part=decide]")) {
        while (await this.has(`#${id} [data-part=decide]`)) {
          await this.click(`#${id} label:has(input)`);
          await this.click(`#${id} [data-part=decide]`);
          await this.click(`#${id} [data-part=continue]`);
        }
      }
      const heading = await this.text("h1");
      await this.click("[data-kind=session] a[rel=next]");
      await until(async () => (await this.text("h1")) !== heading);
    }
  }

  /** Ids of what is on screen and has such a button to press, given where there is none. */
  #open(css: string, button: string): Promise<readonly string[]> {
    return this.page.ask(
      (selector, pressed) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => (element.querySelector(pressed)?.getClientRects().length ?? 0) > 0)
          .map((element, n) => (element.id ||= `engine-${Date.now()}-${n}`)),
      css,
      button,
    );
  }

  #numbers(rows: string): Promise<readonly string[]> {
    return this.page.ask(
      (selector) => [...document.querySelectorAll(selector)].map((row) => row.getAttribute("data-row") ?? ""),
      rows,
    );
  }

  /** Takes the whole attempt on screen, the first `wrong` questions wrongly. */
  async takeQuiz(key: AnswerKey, wrong: number): Promise<void> {
    const question = '[data-fill="quiz-question"] [data-question]';
    for (let number = 0; ; number++) {
      await until(() => this.has(`${question} legend`));
      const right = key.get(await this.text(`${question} legend :is(h2, h3, h4)`)) ?? [];
      const options = await this.texts(`${question} [data-option] > span:not([data-verdict])`);
      await this.pick(question, number < wrong ? options.filter((text) => !right.includes(text)).slice(0, 1) : right);
      await this.action("quiz-confirm");
      await until(
        async () => (await this.has('[data-action="quiz-next"]')) || (await this.has('[data-action="quiz-finish"]')),
      );
      if (await this.has('[data-action="quiz-finish"]')) return this.action("quiz-finish");
      await this.action("quiz-next");
    }
  }

  async leave(): Promise<void> {
    await this.action("exit");
    await this.action("leave");
    await until(async () => (await this.text("h1")).startsWith("You can close this window"));
  }

  #mark(css: string, words: string, nth: number): Promise<boolean> {
    return this.page.ask(
      (selector, text, at) => {
        document.querySelector("[data-engine-target]")?.removeAttribute("data-engine-target");
        const found = [...document.querySelectorAll(selector)].filter(
          (element) => element.getClientRects().length > 0 && element.textContent.includes(text),
        );
        found[at]?.setAttribute("data-engine-target", "");
        found[at]?.scrollIntoView({ block: "center" });
        return found[at] !== undefined;
      },
      css,
      words,
      nth,
    );
  }
}
