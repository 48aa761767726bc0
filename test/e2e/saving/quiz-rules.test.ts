import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import type { OpenCourse } from "../../lms/parts/open-course.ts";

const lesson = new Lesson();

/** The same course with other rules for its quiz; a learner who has taken it once with so many wrong answers. */
async function taken(wrong: number, rules: string): Promise<OpenCourse> {
  await lesson.room.shop.edit("assessment.yaml", (text) =>
    text.replace(/^attempts: 2\n(?:(?:reveal|retry|score): .*\n)*/m, `attempts: 2\n${rules}`),
  );
  await lesson.publish();
  const course = await lesson.open();
  await course.learner.open("quiz");
  await course.learner.action("quiz-start").click();
  await course.learner.takeQuiz(lesson.key, wrong);
  return course;
}

/** How many answers the review shows, of how many questions. */
async function reviewed({ learner, frame }: OpenCourse): Promise<readonly [answers: number, questions: number]> {
  await learner.action("review").click();
  const rows = frame.locator("[data-fill=answers]");
  return [await rows.locator("[data-fill=right]:visible").count(), await rows.locator("[data-fill=yours]").count()];
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

describe("another attempt", () => {
  it("asks only what was wrong, and says what each objective came to, with the way back to its session", async () => {
    const course = await taken(1, "retry: wrong-only\n");
    const passed = await course.frame.locator("[data-page=results] [data-fill=verdict]").innerText();
    expect(passed).toBe("Passed");
    const rows = course.frame.locator("[data-fill=objectives] > [data-state]");
    expect(await rows.count()).toBe(2);
    const low = course.frame.locator("[data-fill=objectives] > [data-state=low]");
    expect(await low.locator("a[data-fill=link]").count()).toBe(await low.count());
    expect(await course.frame.locator("[data-fill=objectives] > [data-state=met] a[data-fill=link]").count()).toBe(0);
  });

  it("keeps what was right locked, with retry wrong-only", async () => {
    const course = await taken(2, "retry: wrong-only\n");
    await course.learner.action("quiz-start").click();
    const states: string[] = [];
    for (let number = 1; number <= 4; number++) {
      states.push((await course.learner.quizQuestion().locator("[data-locked]").count()) > 0 ? "locked" : "open");
      if (number === 4) break;
      if (states.at(-1) === "open") {
        await course.learner.choose(
          course.learner.quizQuestion(),
          lesson.key.get(await course.learner.quizStem()) ?? [],
        );
        await course.learner.action("quiz-confirm").click();
      }
      await course.learner.action("quiz-next").click();
    }
    expect(states.filter((state) => state === "locked")).toHaveLength(2);
  });
});
