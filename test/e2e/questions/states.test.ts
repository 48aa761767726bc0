import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { axeFindings } from "../axe.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, launch } from "../visits.ts";
import { questionOf, types, unscored } from "./every-question.ts";
import { itemsOf, pointerHand, standing } from "./hands.ts";
import { checks, type Wanted } from "./right-answers.ts";

vi.setConfig({ testTimeout: 240_000 });

describe("every type", () => {
  let room: Classroom;
  let visit: Visit;

  beforeAll(async () => {
    room = await openClassroom("examples/every-question");
    visit = await launch(await newComputer(room), room, { learner: "looked-at", window: "popup" });
    await visit.learner.begin();
  }, 60_000);

  afterAll(() => room.close());

  /** axe's findings on what is shown, light and dark, wide and narrow. */
  async function findings(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 320],
    ] as const) {
      await visit.page.emulateMedia({ colorScheme });
      await visit.page.setViewportSize({ width, height: 800 });
      found.push(...(await axeFindings(visit.page)).map((finding) => `${colorScheme} ${finding}`));
      expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    return found;
  }

  it("has no findings by axe before it is answered", async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(types)("acceptance 27: %s says what is missing, and leads there", async (type) => {
    const question = questionOf(visit, type);
    await question.locator("[data-action=check]").click();
    const line = question.locator("[data-fill=error]");
    expect(await line.innerText()).toMatch(/^Error: /);
    expect(await question.locator("fieldset").first().getAttribute("aria-describedby")).toContain(
      await line.getAttribute("id"),
    );
    expect(await question.evaluate((root) => root.contains(document.activeElement))).toBe(true);
  });

  it("has no findings by axe with what is missing said", async () => {
    expect(await findings()).toEqual([]);
  });

  it("acceptance 28: gives nothing away when it is answered wrongly", async () => {
    const hand = pointerHand();
    const wrong: Readonly<Record<string, Wanted>> = {
      "single-choice": { pick: ["No. I did not touch the patient."] },
      "multiple-response": { pick: ["The number of beds on the ward"] },
      "true-false": { pick: ["False"] },
      "fill-in": { text: "paper" },
      numeric: { text: "3" },
      matching: { rows: ["Catering", "Catering", "Catering"] },
      sequencing: { order: ["Dry with a paper towel", "Rinse"] },
      hotspot: { pick: ["The door"] },
      cloze: { rows: ["press", "care"] },
      categorise: { rows: ["Recycling", "Recycling", "Sharps bin"] },
    };
    for (const type of types.filter((name) => !unscored.includes(name))) {
      const question = questionOf(visit, type);
      await hand.answer(question, wrong[type]!);
      await question.locator("[data-action=check]").click();
      const said = await question.locator("[data-fill=feedback]").innerText();
      expect([type, said.split("\n")[0]]).toEqual([type, type === "sequencing" ? "Partly right" : "Not quite"]);
      expect([type, await question.locator("[data-state=missed], [data-fill=feedback] [data-right]").count()]).toEqual([
        type,
        0,
      ]);
    }
    for (const type of unscored) {
      await hand.answer(questionOf(visit, type), checks[type]!);
      await questionOf(visit, type).locator("[data-action=check]").click();
    }
  });

  it("acceptance 28: cannot be changed while it is locked", async () => {
    for (const type of types) {
      const question = questionOf(visit, type);
      const before = await standing(question);
      for (const control of await question.locator("[data-option] input, [data-row] input[type=radio]").all())
        await control.click({ force: true });
      for (const select of await question.locator("select").all()) await select.press("ArrowUp");
      for (const field of await question.locator("textarea, [type=text]").all())
        expect(await field.isEditable()).toBe(false);
      expect(await question.locator("[data-move]:visible").count()).toBe(0);
      expect([type, await standing(question)]).toEqual([type, before]);
    }
  });

  /** Which side is shown, the colour and words of the verdict, and lists of the right answer in it. */
  async function shownOf(question: Locator): Promise<readonly (string | number | null)[]> {
    const box = question.locator("[data-fill=feedback]");
    return [
      await question.locator("[data-fill=sides] [aria-pressed=true]").getAttribute("data-action"),
      await box.getAttribute("data-state"),
      await box.locator("> :first-child").innerText(),
      await box.locator("[data-right]").count(),
    ];
  }

  it("B124 shows the answer on request, and has no findings by axe then", async () => {
    expect(await findings()).toEqual([]);
    for (const type of types.filter((name) => !unscored.includes(name))) {
      const question = questionOf(visit, type);
      await question.locator("[data-action=reveal]").click();
      expect([type, await shownOf(question)]).toEqual([type, ["answer", "right", "Correct answer", 0]]);
      expect(await question.evaluate((root) => root.contains(document.activeElement))).toBe(true);
      const right = await standing(question);
      await question.locator("[data-action=mine]").click();
      const [side, state, heading, lists] = await shownOf(question);
      expect([type, side, state, heading === "Correct answer"]).toEqual([type, "mine", state, false]);
      expect([type, state]).not.toEqual([type, "right"]);
      // Options are marked themselves; of all else the right answer is said in words.
      expect([type, lists]).toEqual([type, (await question.locator("[data-option] input").count()) > 0 ? 0 : 1]);
      expect([type, await standing(question)]).not.toEqual([type, right]);
      await question.locator("[data-action=answer]").click();
      expect([type, await standing(question)]).toEqual([type, right]);
    }
    expect(await findings()).toEqual([]);
    expect(visit.problems).toEqual([]);
  });

  it("acceptance 32: moving an item keeps the focus and says where it is now", async () => {
    const question = questionOf(visit, "sequencing");
    await question.locator("[data-action=retry]").click();
    const [first = ""] = await itemsOf(question);
    const down = question.getByRole("button", { name: `Move down: ${first}`, exact: true });
    await down.click();
    expect((await itemsOf(question)).indexOf(first)).toBe(1);
    expect(await down.evaluate((button) => document.activeElement === button)).toBe(true);
    await vi.waitFor(async () => {
      expect(await visit.page.locator('[data-fill="live"]').textContent()).toBe(`${first} moved to position 2 of 5`);
    });
  });

  it("is readable without script, with its answer", async () => {
    const computer = await newComputer(room, { javaScriptEnabled: false });
    const page = await computer.newPage();
    await page.goto(`${room.lms.url}/package/index.html`);
    for (const type of types) {
      const question = page.locator(`[data-question][data-type="${type}"]`);
      expect([type, await question.locator("button:visible").count()]).toEqual([type, 0]);
      await question.locator("details.answer > summary").click();
      expect([type, (await question.locator("details.answer > div").innerText()).length > 20]).toEqual([type, true]);
    }
    await computer.close();
  });

  it("acceptance 23: prints its choices and what was written", async () => {
    await visit.page.emulateMedia({ media: "print" });
    expect(await questionOf(visit, "long-text").locator(".mirror").innerText()).toContain("Dïolch 👍");
    expect(await questionOf(visit, "matching").locator(".paper-only li:visible").count()).toBe(4);
    expect(await visit.page.locator("[data-question] button:visible").count()).toBe(0);
    await visit.page.emulateMedia({ media: "screen" });
  });
});
