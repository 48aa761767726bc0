import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { axeFindings } from "../axe.ts";
import { followLinkTo } from "../pages/controls.ts";
import { type Classroom, newComputer, openClassroom } from "../classroom.ts";
import { type Visit, launch } from "../visits.ts";

vi.setConfig({ testTimeout: 120_000 });

let room: Classroom;
let visit: Visit;

beforeAll(async () => {
  room = await openClassroom("test/courses/vignettes");
  visit = await launch(await newComputer(room, { chance: 7 }), room, { learner: "on-duty", window: "popup" });
  await visit.learner.begin();
}, 60_000);

afterAll(() => room.close());

/** axe's findings on what is shown, light and dark, wide and narrow, and what sticks out. */
async function findings(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 320],
  ] as const) {
    await visit.page.emulateMedia({ colorScheme });
    await visit.page.setViewportSize({ width, height: 800 });
    found.push(...(await axeFindings(visit.page)).map((finding) => `${colorScheme} ${finding}`));
    const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${width} is too narrow by ${wide}`);
  }
  return found;
}

/** Ids that two elements have, and links and names that lead to no element. */
function idMistakes(): readonly string[] {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const named = ["aria-labelledby", "aria-describedby"].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)?.split(" ") ?? []),
  );
  const notes = [...document.querySelectorAll('[href^="#note"], [href^="#mark"]')].map((link) =>
    (link.getAttribute("href") ?? "").slice(1),
  );
  return [...twice, ...[...named, ...notes].filter((id) => !ids.includes(id))];
}

const check = (id: string) => visit.page.locator(`#b-${id} .question`);

describe("A58: a question with a vignette", () => {
  it("has no findings by axe and nothing that sticks out", async () => {
    expect(await findings()).toEqual([]);
    expect(await visit.page.evaluate(idMistakes)).toEqual([]);
  });

  it("shows every picture", async () => {
    const pictures = check("single").locator("img:visible");
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((one) => one instanceof HTMLImageElement && one.naturalWidth)))
      .toEqual([640]);
    expect(await pictures.first().getAttribute("alt")).toBe("ECG: the ST segments are raised in all five beats.");
  });

  it("is named by the sentence that asks, and its case is read once", async () => {
    const group = visit.page.getByRole("group", { name: "What do you do first?", exact: true });
    expect(await group.count()).toBe(1);
    const lines = (await check("single").ariaSnapshot()).split("\n").map((line) => line.trim());
    const about = (words: string) => lines.filter((line) => line.includes(words));
    expect(about("A 64-year-old man")).toHaveLength(1);
    // A legend is the name of its group, and a screen reader says it once.
    expect(about("What do you do first?")).toEqual([
      '- group "What do you do first?":',
      "- text: What do you do first?",
    ]);
    expect(lines[0]).toBe('- heading "Quick check – does not count towards your score" [level=2]');
  });

  it("has options with a list, which are named by their first line and pressed anywhere", async () => {
    const option = visit.page.getByRole("radio", { name: "Call the cardiologist, and", exact: true });
    expect(await option.getAttribute("aria-describedby")).toBe(
      await check("single").locator("ul").first().locator("..").getAttribute("id"),
    );
    await check("single").getByText("fetch the defibrillator.").first().click();
    expect(await option.isChecked()).toBe(true);
    await visit.page.keyboard.press("ArrowDown");
    expect(await visit.page.getByRole("radio", { name: "Wait for the second troponin" }).isChecked()).toBe(true);
    await visit.page.keyboard.press("ArrowUp");
  });

  it("shows feedback with tables and pictures, each id once", async () => {
    await check("single").locator("[data-action=check]").click();
    const feedback = check("single").locator("[data-fill=feedback]");
    expect(await feedback.locator("table").count()).toBe(1);
    expect(await check("single").locator("[data-option] [data-verdict]").first().innerText()).toBe(
      "Your answer – correct",
    );
    await check("several").locator("[data-option='1'] img").click();
    await check("several").locator("[data-option='2'] pre").click();
    await check("several").locator("[data-action=check]").click();
    const lines = check("several").locator("[data-fill=feedback] > *");
    expect((await lines.allInnerTexts()).map((line) => line.trim())).toEqual([
      "Not quite",
      "ECG with the ST segment on the line.",
      "It stays on the line:",
      "lead II: +2.5 mm – A figure tells it as well.",
      "Have another look at the question, or show the answer.",
    ]);
    expect(await visit.page.evaluate(idMistakes)).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it("moves an item that is a picture, and says which", async () => {
    const item = check("order")
      .locator("[data-option]")
      .filter({ has: visit.page.locator("img") });
    await item.locator("[data-move]:visible").first().click();
    const status = visit.page.locator("[role=status]");
    await expect.poll(() => status.innerText()).toMatch(/^A hand on a shoulder\. moved to position \d of 3/);
  });

  it("prints with its case, its pictures and its answers", async () => {
    await visit.page.emulateMedia({ media: "print" });
    expect(await check("single").locator("table:visible").count()).toBeGreaterThan(0);
    expect(await check("word").locator("img:visible").count()).toBe(1);
    await visit.page.emulateMedia({ media: "screen" });
  });

  it("is there without script, with its answer", async () => {
    const plain = await newComputer(room, { javaScriptEnabled: false });
    const there = await plain.newPage();
    await there.goto(`file://${room.folder}/index.html`);
    await there.locator("#b-single summary").filter({ hasText: "Show the answer" }).click();
    expect(await there.locator("#b-single [data-answer] table").innerText()).toContain("Balloon");
    expect(await there.locator("#b-word img").isVisible()).toBe(true);
    await plain.close();
  });
});

describe("A59: a formula", () => {
  it("is MathML with its words, and no wider than the page", async () => {
    const formula = visit.page.getByRole("math", { name: "C = ((140 − a) ⋅ w ⋅ k)/(S_cr)", exact: true });
    expect(await formula.count()).toBe(1);
    const heights = await formula.evaluate((math) =>
      [math, math.querySelector("mfrac")].map((one) => one?.getBoundingClientRect().height ?? 0),
    );
    // The fraction is higher than a line of text: it is set, not shown as words.
    expect(Math.min(...heights)).toBeGreaterThan(30);
    await visit.page.setViewportSize({ width: 320, height: 640 });
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const wide = visit.page.getByRole("region", { name: "Formula 3" });
    expect(await wide.evaluate((region) => region.scrollWidth > region.clientWidth)).toBe(true);
    expect(await visit.page.getByText("the visit costs $5.").isVisible()).toBe(true);
    await visit.page.setViewportSize({ width: 1280, height: 800 });
  });

  it("needs no script, and is printed", async () => {
    const plain = await newComputer(room, { javaScriptEnabled: false });
    const there = await plain.newPage();
    await there.goto(`file://${room.folder}/index.html`);
    expect(await there.locator(".block-text math").first().isVisible()).toBe(true);
    await there.emulateMedia({ media: "print" });
    expect(await there.locator(".block-text .formula math").first().isVisible()).toBe(true);
    await plain.close();
  });
});

describe("A58: in the quiz, a question with a vignette", () => {
  it("begins at its case, and has no findings", async () => {
    await visit.page.evaluate(followLinkTo, "quiz");
    await visit.learner.action("quiz-start").click();
    const focus = await visit.page.evaluate(() => document.activeElement?.textContent);
    expect(focus).toBe("Question 1 of 12");
    expect(await findings()).toEqual([]);
  });

  it("is listed and reviewed with its case, its pictures and the answer in words", async () => {
    const quiz = visit.page.locator("[data-page=quiz]");
    const next = visit.learner.action("quiz-next");
    for (let left = 12; left > 0; left--) {
      await answerSomehow(quiz.locator(".question"));
      if (left > 1) await next.click();
    }
    await visit.learner.action("quiz-check").click();
    const rows = await quiz.locator("[data-fill=quiz-summary] li").allInnerTexts();
    expect(rows.slice(0, 2).map((row) => row.split("\n").slice(0, 2))).toEqual([
      ["What do you do first?", "Call the cardiologist, and give aspirin, fetch the defibrillator."],
      ["Which of these show raised ST segments?", "ECG with the ST segment above the line."],
    ]);
    expect(await findings()).toEqual([]);
    await visit.learner.action("quiz-submit").click();
    await visit.learner.action("review").click();
    const review = visit.page.locator("[data-fill=answers] > li");
    expect(await review.nth(0).locator("table").first().innerText()).toContain("92/58 mmHg");
    expect(await review.nth(0).locator("legend").innerText()).toBe("What do you do first?");
    expect(await review.nth(0).locator("[data-verdict]").innerText()).toBe("Your answer – correct");
    await expect.poll(() => review.locator("img").evaluateAll((all) => all.length)).toBeGreaterThan(8);
    expect(await visit.page.evaluate(idMistakes)).toEqual([]);
    expect(await findings()).toEqual([]);
    expect(visit.problems).toEqual([]);
  });
});

/** Whatever comes first. */
async function answerSomehow(question: Locator): Promise<void> {
  for (const row of await question.locator("[data-row]:has([type=radio])").all())
    await row.locator("label").first().click();
  for (const list of await question.locator("select").all()) await list.selectOption({ index: 1 });
  for (const field of await question.locator("textarea, [type=text]").all()) await field.fill("5600");
  for (const option of (await question.locator("[data-option]:has(input)").all()).slice(0, 1)) await option.click();
  for (const move of (await question.locator("[data-move=down]").all()).slice(0, 1)) await move.click();
}
