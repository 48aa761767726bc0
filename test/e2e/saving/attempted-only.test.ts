import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { until } from "../../helpers/until.ts";

const lesson = new Lesson((shop) =>
  shop.edit("course.yaml", (text) => text.replace("assessment: passed", "assessment: attempted")),
);

describe("a quiz that only has to be attempted, without an attempt left to pass", () => {
  it("B63 is no failed course, once all is done", async () => {
    const course = await lesson.open();
    await lesson.takeAll(course, 4);
    await lesson.takeAgain(course, 4);
    await until(async () => (await lesson.state()).outcome.attemptsUsed === 2);
    await lesson.leave(course);
    expect((await lesson.state()).outcome).toMatchObject({ completed: true, passed: false });
    expect(lesson.value("core.lesson_status")).toBe("completed");
    expect(lesson.value("core.score.raw")).toBe("0");
    expect(course.exceptions).toEqual([]);
  });

  it.each(["strict12", "moodle"])(
    "B94 is completed, not passed, for who passes it (%s): build and guide say so",
    async (lms) => {
      const course = await lesson.open({ lms });
      await lesson.takeAll(course);
      await until(async () => (await lesson.state()).outcome.attemptsUsed === 1);
      await lesson.leave(course);
      expect((await lesson.state()).outcome).toMatchObject({ completed: true, passed: true });
      expect(lesson.value("core.lesson_status")).toBe("completed");
      expect(lesson.value("core.score.raw")).toBe("100");
      expect(course.exceptions).toEqual([]);
    },
  );

  it("B63 ends nothing while sessions are left: an LMS that is told the end lets nobody do them", async () => {
    const course = await lesson.open();
    await course.learner.open("quiz");
    await course.learner.action("quiz-start").click();
    await course.learner.takeQuiz(lesson.key, 4);
    await lesson.takeAgain(course, 4);
    await until(async () => (await lesson.state()).outcome.attemptsUsed === 2);
    await lesson.leave(course);
    expect(lesson.value("core.lesson_status")).toBe("incomplete");
    expect(lesson.value("core.score.raw")).toBeUndefined();
    expect(course.exceptions).toEqual([]);
  });
});
