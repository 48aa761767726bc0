import { AxeBuilder } from "@axe-core/playwright";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { questionKinds } from "../../src/content/questions/index.ts";
import { itemsOf, keyboardHand, pointerHand, standing, type Hand, type Wanted } from "./question-hands.ts";
import {
  byId,
  closeWindow,
  courseFrame,
  launch,
  launchInWindow,
  newComputer,
  openClassroom,
  recordOf,
  stateIn,
  type Classroom,
  type Visit,
} from "./visits.ts";

vi.setConfig({ testTimeout: 240_000 });

/** The right answers of `examples/every-question`, by type. */
const checks: Readonly<Record<string, Wanted>> = {
  "single-choice": { pick: ["Yes. I touched something near the patient."] },
  "multiple-response": { pick: ["A rare diagnosis in a small town", "A photo of a tattoo"] },
  "true-false": { pick: ["True"] },
  "fill-in": { text: " Personal protective  Equipment." },
  numeric: { text: "2,5" },
  matching: { rows: ["Resuscitation team", "Fire response team", "Security"] },
  sequencing: {
    order: ["Wet your hands", "Apply soap", "Rub your hands, palm to palm first", "Rinse", "Dry with a paper towel"],
  },
  likert: { rows: ["Agree", "Strongly agree"] },
  hotspot: { pick: ["The whiteboard", "The screen"] },
  "long-text": { text: "I ask for it to be taken down, and report it. Dïolch 👍" },
  cloze: { rows: ["patient", "candour"] },
  categorise: { rows: ["Sharps bin", "Clinical waste", "Recycling"] },
};

const assessed: Readonly<Record<string, Wanted>> = {
  "single-choice": { pick: ["Call for help"] },
  "multiple-response": { pick: ["Bare below the elbows", "Short nails"] },
  "true-false": { pick: ["False"] },
  "fill-in": { text: "RED" },
  numeric: { text: "125.4" },
  matching: { rows: ["Keeping germs away", "The body’s extreme response to an infection"] },
  sequencing: { order: ["Gloves", "Apron", "Eye protection", "Mask"] },
  likert: { rows: ["Very"] },
  hotspot: { pick: ["The screen"] },
  "long-text": { text: "Save the numbers." },
  cloze: { rows: ["wristband"] },
  categorise: { rows: ["Yes", "No"] },
};

const types = questionKinds.map(({ type }) => type);
const unscored = questionKinds.filter((kind) => kind.unscored).map(({ type }) => type);

let room: Classroom;

beforeAll(async () => {
  room = await openClassroom("examples/every-question");
}, 60_000);

afterAll(() => room.close());

function questionOf({ learner }: Visit, type: string): Locator {
  return learner.course.locator(`[data-question][data-type="${type}"]:visible`);
}

/** What has the focus, in words. */
async function focused(visit: Visit): Promise<string> {
  return await courseFrame(visit).evaluate(() => document.activeElement?.textContent.trim() ?? "");
}

function verdictOf(type: string): string {
  return unscored.includes(type) ? "Your answer is noted" : "Correct";
}

/** Interactions as the LMS has them: id, type, response, right patterns, result. */
function interactionsOf(learner: string): readonly string[] {
  const { values } = recordOf(room.lms, { learner });
  const count = Object.keys(values).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name)).length;
  return Array.from({ length: count }, (_, n) => {
    const value = (field: string) => values[`cmi.interactions.${n}.${field}`] ?? "–";
    const pattern = value("correct_responses.0.pattern");
    return [value("id"), value("type"), value("student_response"), pattern, value("result")].join(" | ");
  });
}

/** One of them is called away at each question of the assessment. */
const hands: readonly (readonly [name: string, handOf: (visit: Visit) => Hand, reloads: boolean])[] = [
  ["keyboard", (visit) => keyboardHand(visit.page, courseFrame(visit)), false],
  ["pointer", () => pointerHand(), true],
];

describe.each(hands)("acceptance 31 with the %s alone, every type", (name, handOf, reloads) => {
  const learner = `with-${name}`;
  const query = { learner };

  it("is answered, told to the LMS, and there again after a reload", async () => {
    const computer = await newComputer(room, { chance: 5 });
    const first = await launch(computer, room, query);
    const hand = handOf(first);
    await hand.press(first.learner.action("continue"));
    for (const type of types) {
      const question = questionOf(first, type);
      expect(await question.locator("input:checked").count()).toBe(0);
      await hand.answer(question, checks[type]!);
      await hand.press(question.locator("[data-action=check]"));
      expect([type, await focused(first)]).toEqual([type, verdictOf(type)]);
    }
    const before = await Promise.all(types.map((type) => standing(questionOf(first, type))));
    expect(first.problems).toEqual([]);
    await closeWindow(first, room, query);
    expect(interactionsOf(learner)).toEqual(toldOfChecks);
    const stored = await byId(
      await stateIn(recordOf(room.lms, query).values["cmi.suspend_data"], room.folder),
      room.folder,
    );
    expect(types.map((type) => stored[idOf("check", type)]?.phase)).toEqual(types.map(() => "checked"));

    const second = await launch(computer, room, query);
    await second.learner.begin();
    for (const [index, type] of types.entries()) {
      const question = questionOf(second, type);
      expect([type, await standing(question)]).toEqual([type, before[index]]);
      expect(await question.locator("[data-fill=feedback] :is(h2, h3, h4)").innerText()).toBe(verdictOf(type));
    }
    await closeWindow(second, room, query);
    await computer.close();
  });

  it("is answered in the assessment, and an attempt goes on where it was", async () => {
    const computer = await newComputer(room, { chance: 5 });
    let visit = await launch(computer, room, query);
    await visit.learner.begin();
    await visit.learner.course.locator("[data-kind=session]:visible a[rel=next]").click();
    await visit.learner.action("quiz-start").click();
    for (const type of types) {
      await handOf(visit).answer(questionOf(visit, type), assessed[type]!);
      const before = await standing(questionOf(visit, type));
      expect(visit.problems).toEqual([]);
      if (reloads) {
        await closeWindow(visit, room, query);
        visit = await launch(computer, room, query);
        await visit.learner.begin();
      }
      expect([type, await standing(questionOf(visit, type))]).toEqual([type, before]);
      const hand = handOf(visit);
      await hand.press(visit.learner.action("quiz-confirm"));
      expect([type, await focused(visit)]).toEqual([type, verdictOf(type)]);
      const next = visit.learner.action("quiz-next");
      await hand.press((await next.count()) > 0 ? next : visit.learner.action("quiz-finish"));
    }
    expect(await visit.learner.course.locator("[data-fill=score]").innerText()).toBe("100%");
    await visit.learner.action("review").click();
    const yours = await visit.learner.course.locator('[data-fill="answers"] [data-fill="yours"]').allInnerTexts();
    expect(yours).toEqual(reviewed);
    await closeWindow(visit, room, query);
    expect(interactionsOf(learner).slice(types.length)).toEqual(toldOfQuiz);
    await computer.close();
  });
});

function idOf(prefix: string, type: string): string {
  const short: Readonly<Record<string, string>> = { "single-choice": "single", "multiple-response": "multiple" };
  return `${prefix}-${short[type] ?? type}`;
}

const toldOfChecks = [
  "check_single | choice | b | b | correct",
  "check_multiple | choice | a,b | a,b | correct",
  "check_true_false | true-false | t | t | correct",
  "check_fill_in | fill-in | Personal protective Equipment. | personal protective equipment | correct",
  "check_numeric | numeric | 2.5 | 2.5 | correct",
  "check_matching | matching | a.a,b.b,c.c | a.a,b.b,c.c | correct",
  "check_sequencing | sequencing | a,b,c,d,e | a,b,c,d,e | correct",
  "check_likert | matching | a.d,b.e | – | neutral",
  "check_hotspot | choice | a,c | a,c | correct",
  "check_long_text | fill-in | I ask for it to be taken down, and report it. Diolch ? | – | neutral",
  "check_cloze | matching | a.a,b.d | a.a,b.d | correct",
  "check_categorise | matching | a.a,b.b,c.c | a.a,b.b,c.c | correct",
];

const toldOfQuiz = [
  "quiz_single | choice | a | a | correct",
  "quiz_multiple | choice | a,b | a,b | correct",
  "quiz_true_false | true-false | f | f | correct",
  "quiz_fill_in | fill-in | RED | red | correct",
  "quiz_numeric | numeric | 125.4 | – | correct",
  "quiz_matching | matching | a.a,b.b | a.a,b.b | correct",
  "quiz_sequencing | sequencing | a,b,c,d | a,b,c,d | correct",
  "quiz_likert | likert | c | – | neutral",
  "quiz_hotspot | choice | a | a | correct",
  "quiz_long_text | fill-in | Save the numbers. | – | neutral",
  "quiz_cloze | matching | a.a | a.a | correct",
  "quiz_categorise | matching | a.a,b.b | a.a,b.b | correct",
];

const reviewed = [
  "Call for help",
  "Bare below the elbows; Short nails",
  "False",
  "RED",
  "125.4",
  "Asepsis: Keeping germs away; Sepsis: The body’s extreme response to an infection",
  "Gloves; Apron; Eye protection; Mask",
  "The course was useful.: Very",
  "1 The screen",
  "Save the numbers.",
  "wristband",
  "A patient’s phone number: Yes; The opening hours of the clinic: No",
];

describe("every type", () => {
  let visit: Visit;
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

  beforeAll(async () => {
    visit = await launchInWindow(await newComputer(room), room, { learner: "looked-at" });
    await visit.learner.begin();
  });

  /** axe's findings on what is shown, light and dark, wide and narrow. */
  async function findings(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const [colorScheme, width] of [
      ["light", 1280],
      ["dark", 320],
    ] as const) {
      await visit.page.emulateMedia({ colorScheme });
      await visit.page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page: visit.page }).withTags(tags).setLegacyMode(true).analyze();
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${colorScheme} ${id}: ${target.join(" ")}`),
        ),
      );
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

  it("shows the answer on request, and has no findings by axe then", async () => {
    expect(await findings()).toEqual([]);
    for (const type of types.filter((name) => !unscored.includes(name))) {
      const question = questionOf(visit, type);
      await question.locator("[data-action=reveal]").click();
      expect(await question.locator("[data-fill=feedback] [data-right] li").count()).toBeGreaterThan(0);
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
