import { beforeAll, describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { callsOf, written } from "../kept.ts";
import type { Visit } from "../visits.ts";
import { until } from "../../helpers/until.ts";

const lesson = new Lesson((shop) =>
  shop.edit("assessment.yaml", (text) => text.replace("{ text: Black }", "{ text: Black, pinned: true }")),
);
let rulesNow = "";

/** The course's own rule for another attempt, unless the rules have one. */
function withRetry(rules: string): string {
  return rules.includes("retry:") ? rules : `${rules}retry: all\n`;
}

/** The same course with other rules for its quiz; a learner who has taken it once with so many wrong answers. */
async function taken(wrong: number, rules: string): Promise<Visit> {
  if (rules !== rulesNow) {
    await lesson.room.shop.edit("assessment.yaml", (text) =>
      text.replace(withRetry(rulesNow), "").replace("attempts: 2\n", `attempts: 2\n${withRetry(rules)}`),
    );
    await lesson.publish();
    rulesNow = rules;
  }
  const course = await lesson.open();
  await course.learner.open("quiz");
  await course.learner.action("quiz-start").click();
  await course.learner.takeQuiz(lesson.key, wrong);
  return course;
}

/** How many right answers the review shows beside the wrong ones, of how many questions. */
async function reviewed({ learner, frame }: Visit): Promise<readonly [answers: number, questions: number]> {
  await learner.action("review").click();
  const rows = frame.locator("[data-fill=answers]");
  return [await rows.locator("[data-fill=sides]:visible").count(), await rows.locator("[data-question]").count()];
}

describe("the right answers in the review", () => {
  it("are shown after a pass or the last attempt, and not before", async () => {
    const course = await taken(4, "reveal: after-pass-or-last\n");
    expect(await reviewed(course)).toEqual([0, 4]);
    await lesson.takeAgain(course, 4);
    expect(await course.frame.locator("[data-fill=attempts-words]").innerText()).not.toBe("");
    expect(await reviewed(course)).toEqual([4, 4]);
  });

  it("are shown after each attempt, where the author says so", async () => {
    expect(await reviewed(await taken(4, "reveal: each-attempt\n"))).toEqual([4, 4]);
  });

  it("are never shown, where the author says so", async () => {
    expect(await reviewed(await taken(0, "reveal: never\n"))).toEqual([0, 4]);
  });
});

/** The question on screen: its words, and its options in the order they stand in. */
async function asked({ learner }: Visit): Promise<readonly string[]> {
  const options = learner.quizQuestion().locator("[data-option] > span:not([data-verdict])");
  return [await learner.quizStem(), ...(await options.allInnerTexts())];
}

/** From the question on screen to the last one, each answered rightly unless it is locked. */
async function goThrough(course: Visit): Promise<readonly { readonly asked: readonly string[]; locked: boolean }[]> {
  const { learner } = course;
  const seen = [];
  for (;;) {
    const locked = (await learner.quizQuestion().locator("[data-locked]").count()) > 0;
    seen.push({ asked: await asked(course), locked });
    if (!locked) {
      await learner.choose(learner.quizQuestion(), lesson.key.get(await learner.quizStem()) ?? []);
      await learner.action("quiz-confirm").click();
    }
    if (!(await learner.action("quiz-next").isVisible())) return seen;
    await learner.action("quiz-next").click();
  }
}

async function comeBack(course: Visit): Promise<Visit> {
  await lesson.leave(course);
  const next = await lesson.open();
  await next.learner.open("quiz");
  return next;
}

describe("the results", () => {
  it("say what each objective came to, with the way back to the session of what is low", async () => {
    const course = await taken(1, "retry: wrong-only\n");
    expect(await course.frame.locator("[data-page=results] [data-fill=verdict]").innerText()).toBe(
      "You passed the quiz",
    );
    const rows = course.frame.locator("[data-fill=objectives] > [data-state]");
    expect(await rows.count()).toBe(2);
    const low = course.frame.locator("[data-fill=objectives] > [data-state=low]");
    expect(await low.count()).toBe(1);
    expect(await course.frame.locator("[data-fill=objectives] > [data-state=met] a[data-fill=link]").count()).toBe(0);
    const session = (await low.innerText()).includes("Tell colours apart") ? "Colours" : "Numbers";
    await low.locator("a[data-fill=link]").click();
    expect(await course.learner.heading()).toBe(session);
    expect(course.exceptions).toEqual([]);
  });
});

describe("another attempt", () => {
  it("with retry wrong-only asks what was wrong, and what was right stays so", async () => {
    const course = await taken(2, "retry: wrong-only\n");
    await course.learner.action("quiz-start").click();
    const seen = await goThrough(course);
    expect(seen.map(({ locked }) => locked)).toEqual([false, false]);
    await course.learner.action("quiz-finish").click();
    expect(await course.frame.locator("[data-fill=score-words]").innerText()).toBe("You scored 4 out of 4.");
  });

  it("acceptance 38: with retry redraw uses one attempt and asks others, in an order that a reload does not change, and pinned options stay put", async () => {
    const course = await taken(4, "retry: redraw\n");
    await until(async () => (await lesson.state()).outcome.attemptsUsed === 1);
    const first = await lesson.state();
    const left = course.frame.locator("[data-page=results] [data-fill=attempts-words]:visible");
    expect(await left.innerText()).toContain("You have 1 attempt left.");
    await course.learner.action("quiz-start").click();
    const before = await asked(course);
    const back = await comeBack(course);
    expect(await asked(back)).toEqual(before);
    expect((await lesson.state()).quiz.seed).not.toBe(first.quiz.seed);
    const seen = await goThrough(back);
    expect(seen.filter(({ locked }) => locked)).toEqual([]);
    expect(new Set(seen.map(({ asked: [stem] }) => stem)).size).toBe(4);
    expect(seen[0]?.asked).toEqual(before);
    for (const { asked: words } of seen.filter(({ asked: [stem] }) => stem === "Which colour is grass?"))
      expect(words.at(-1)).toBe("Black");
    // Coming back was no attempt of its own; handing in is.
    expect((await lesson.state()).outcome.attemptsUsed).toBe(1);
    await back.learner.action("quiz-finish").click();
    await until(async () => (await lesson.state()).outcome.attemptsUsed === 2);
    expect(await back.learner.action("quiz-start").count()).toBe(0);
    expect(back.exceptions).toEqual([]);
  });
});

describe("the score that the LMS is told", () => {
  // Where the score does not wait for the end (B46).
  beforeAll(async () => {
    await lesson.room.shop.edit("course.yaml", (text) => `${text}\ntracking: { profile: esr }\n`);
    await lesson.publish();
  });

  it.each([
    ["best", "Your best score counts.", "50", ["50"]],
    ["last", "The score of your last attempt counts. A pass stays a pass.", "25", ["50", "25"]],
  ])("is of the %s attempt, on another day too", async (rule, words, kept, told) => {
    const first = await taken(2, `score: ${rule}\n`);
    await until(() => lesson.value("core.score.raw") === "50");
    const second = await comeBack(first);
    expect(await second.frame.locator("[data-page=quiz]").innerText()).toContain(words);
    await lesson.takeAgain(second, 3);
    await lesson.leave(second);
    expect(lesson.value("core.score.raw")).toBe(kept);
    expect(lesson.value("core.lesson_status")).toBe("failed");
    expect((await lesson.state()).outcome).toMatchObject({ bestScore: Number(kept) / 100, attemptsUsed: 2 });
    const scores = written(callsOf(lesson.room.lms, lesson.query), "cmi.core.score.raw");
    expect([...new Set(scores)]).toEqual(told);
    expect([...first.exceptions, ...second.exceptions]).toEqual([]);
  });

  it("is what the page says, to the hundredth", async () => {
    await lesson.room.shop.edit("assessment.yaml", (text) =>
      text.replace("draw: 4", "draw: 3").replace("pass: 75%", "pass: 66.67%"),
    );
    const course = await taken(1, "score: best\n");
    await until(() => lesson.value("core.score.raw") === "66.66");
    const words = (name: string) => course.frame.locator(`[data-page=results] [data-fill=${name}]`).innerText();
    expect(await words("score")).toBe("66.66%");
    // Two right answers of three are a little less than that.
    expect(await words("need-words")).toBe("You need 66.67% (3 questions) to pass.");
    expect(await words("verdict")).toBe("Not passed yet");
  });
});
