import { until } from "../../helpers/until.ts";
import { favourite, sky, snow } from "../../e2e/session-one.ts";
import type { Lesson } from "../../lms/parts/lesson.ts";

export const flags = "Which colours has the flag of France?";

/** Answers all of the first session, and closes the window. */
export async function halfWay(lesson: Lesson): Promise<void> {
  const course = await lesson.open();
  await course.learner.begin();
  await course.learner.answerCheck(sky, ["Blue"]);
  await course.learner.answerCheck(flags, ["Blue", "Orange"]);
  await course.learner.answerCheck(snow, ["True"]);
  await course.learner.note(favourite).fill("Purple");
  await lesson.closeWindow(course);
  await until(() => lesson.record.finished);
}
