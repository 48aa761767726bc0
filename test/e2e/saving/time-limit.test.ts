import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import type { Visit } from "../visits.ts";
import { until } from "../../helpers/until.ts";

const lesson = new Lesson((shop) =>
  shop.edit("assessment.yaml", (text) => text.replace("attempts:", "time-limit: 10\nattempts:")),
);

const minute = 60_000;
const timeOf = ({ frame }: Visit) => frame.locator("[data-fill=quiz-time]");
const spoken = ({ frame }: Visit) => frame.locator("[data-fill=live]").innerText();

/** On the quiz page; from here on time passes only with `pass`. */
async function atTheQuiz(): Promise<Visit> {
  await lesson.computer.clock.install();
  const course = await lesson.open();
  await course.learner.open("quiz");
  await lesson.computer.clock.pauseAt((await course.frame.evaluate(() => Date.now())) + 1000);
  return course;
}

async function quizBegun(): Promise<Visit> {
  const course = await atTheQuiz();
  await course.learner.action("quiz-start").click();
  await pass(200);
  return course;
}

function pass(ms: number): Promise<void> {
  return lesson.computer.clock.runFor(ms);
}

async function comeBack(course: Visit): Promise<Visit> {
  await lesson.leave(course);
  await lesson.computer.clock.resume();
  const next = await lesson.open();
  await next.learner.open("quiz");
  return next;
}

describe("acceptance 49: the time limit of the assessment", () => {
  it("is said before the start, warned of twice, and ends with what was answered", async () => {
    const course = await atTheQuiz();
    expect(await course.frame.locator(".rules").innerText()).toContain("The time limit is 10 minutes.");
    expect(await timeOf(course).innerText()).toBe("10 minutes left");
    await pass(5 * minute);
    expect(await timeOf(course).innerText()).toBe("10 minutes left");
    await course.learner.action("quiz-start").click();
    await pass(7.5 * minute);
    expect(await timeOf(course).innerText()).toBe("3 minutes left");
    expect(await spoken(course)).toBe("");
    await pass(minute);
    expect(await spoken(course)).toMatch(/^2 minutes left\. If you need longer/);
    const stem = await course.learner.quizStem();
    await course.learner.choose(course.learner.quizQuestion(), lesson.key.get(stem) ?? []);
    await pass(minute);
    expect(await spoken(course)).toMatch(/^Less than a minute left/);
    await pass(minute);
    expect(await course.learner.heading()).toBe("Your results");
    expect(await spoken(course)).toBe("The time is up. Your answers were submitted.");
    expect(await course.frame.locator("[data-fill=score-words]").innerText()).toBe("You scored 1 out of 4.");
    await until(async () => (await lesson.state()).outcome.attemptsUsed === 1);
    await lesson.heard(course);
    const answers = lesson.calls.filter(({ values: [element = ""] }) => element.endsWith(".student_response"));
    expect(answers).toHaveLength(1);
    expect(course.exceptions).toEqual([]);
  });

  it("is ten times as long after one press, and a reload takes neither that nor the time used back", async () => {
    const course = await quizBegun();
    await pass(4 * minute);
    await course.learner.action("quiz-extend").click();
    expect(await timeOf(course).innerText()).toBe("96 minutes left");
    expect(await course.learner.action("quiz-extend").count()).toBe(0);
    await pass(2 * minute);
    const next = await comeBack(course);
    expect(await timeOf(next).innerText()).toMatch(/^9[45] minutes left$/);
    expect(await next.learner.action("quiz-extend").count()).toBe(0);
  });

  it("can be turned off, for good", async () => {
    const course = await quizBegun();
    await pass(3 * minute);
    await course.learner.action("quiz-unlimited").click();
    expect(await timeOf(course).isVisible()).toBe(false);
    await pass(20 * minute);
    expect(await course.learner.quizStem()).not.toBe("");
    const next = await comeBack(course);
    expect(await timeOf(next).isVisible()).toBe(false);
    await next.learner.takeQuiz(lesson.key, 4);
    await next.learner.action("quiz-start").click();
    expect(await timeOf(next).isVisible()).toBe(false);
  });

  it("B22 does not run while the computer sleeps, on another page, or in a hidden tab", async () => {
    const course = await quizBegun();
    await pass(2.5 * minute);
    expect(await timeOf(course).innerText()).toBe("8 minutes left");
    await lesson.computer.clock.fastForward("09:00:00");
    await pass(1000);
    expect(await timeOf(course).innerText()).toBe("8 minutes left");
    await course.learner.open("colours-session");
    await pass(5 * minute);
    await course.learner.open("quiz");
    expect(await timeOf(course).innerText()).toBe("8 minutes left");
    await course.frame.evaluate(() =>
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" }),
    );
    await pass(5 * minute);
    await course.frame.evaluate(() => Reflect.deleteProperty(document, "visibilityState"));
    expect(await timeOf(course).innerText()).toBe("8 minutes left");
    await pass(minute);
    expect(await timeOf(course).innerText()).toBe("7 minutes left");
  });
});
