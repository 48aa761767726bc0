import { describe, expect, it } from "vitest";
import { Lesson } from "../../lms/parts/lesson.ts";
import { until } from "../../helpers/until.ts";

/** A yearly refresher: the quiz alone. */
const lesson = new Lesson((shop) =>
  shop.edit("course.yaml", (text) => text.replace(/sessions:\n( {2}- .*\n)+/, "sessions: []\n")),
);

describe("A77 a course that is an assessment alone", () => {
  it("is failed, continued on another computer and passed, in the strict LMS", async () => {
    const first = await lesson.open();
    expect(await first.frame.locator("#start h2").allInnerTexts()).not.toContain("Sessions");
    await first.learner.begin();
    await first.learner.action("quiz-start").click();
    await first.learner.takeQuiz(lesson.key, 4);
    await until(async () => (await lesson.state()).outcome.attemptsUsed === 1);
    await lesson.leave(first);
    expect(lesson.value("core.lesson_status")).toBe("incomplete");
    await lesson.changeComputer();
    const again = await lesson.open();
    await again.learner.open("quiz");
    await lesson.takeAgain(again);
    await until(async () => (await lesson.state()).outcome.passed);
    await lesson.leave(again);
    expect([lesson.value("core.lesson_status"), lesson.value("core.score.raw")]).toEqual(["passed", "100"]);
    expect([...first.exceptions, ...again.exceptions]).toEqual([]);
  });
});
