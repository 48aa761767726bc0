import { until } from "../../e2e/visits.ts";
import type { Lesson } from "../../lms/parts/lesson.ts";
import type { OpenCourse } from "../../lms/parts/open-course.ts";

export const snow = "Fresh snow is white.";
export const sky = "Which colour has a clear sky?";
export const flags = "Which colours has the flag of France?";
export const favourite = "Which colour do you like best?";

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

/** What stands in the alert on the page. */
export function alerts({ frame }: OpenCourse): Promise<readonly string[]> {
  return frame.locator("[data-fill=alert] [data-fill=words]").allInnerTexts();
}
