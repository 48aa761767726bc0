import { until } from "../../helpers/until.ts";
import { favourite, sky, snow } from "../../e2e/session-one.ts";
import type { KeptRecord } from "../../e2e/kept.ts";
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

const records = new WeakMap<Lesson, KeptRecord>();

/**
 * The same, and then the learner sits down at another computer. Done once for a file of tests: of the next learners the LMS has what it
 * got of the first.
 */
export async function halfWayElsewhere(lesson: Lesson): Promise<void> {
  const record = records.get(lesson);
  if (record) return lesson.room.lms.setRecord(record, lesson.query["learner"]?.toString());
  await halfWay(lesson);
  records.set(lesson, lesson.record);
  await lesson.changeComputer();
}
