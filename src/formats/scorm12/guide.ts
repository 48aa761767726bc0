import type { Course } from "../../model/course.ts";
import type { Profile } from "../define.ts";
import { scoreLine } from "../scorm/guide-lines.ts";

/** SCORM 1.2 has one field for two facts, so the guide says which word ends it. */
export function reports(course: Course, profile: Profile): readonly string[] {
  const { assessment: quiz, completion, tracking } = course;
  const isPassed = quiz !== undefined && completion.assessment === "passed";
  const done = isPassed ? profile.passedWord : profile.doneWord;
  return [
    `Status: “incomplete” from the first visit, then “${done}” when everything that counts is done. It never goes back.`,
    ...(isPassed && quiz.attempts > 0 ? [`After ${quiz.attempts} attempts without a pass: “failed”.`] : []),
    scoreLine(course, profile.scoreAfterStatus),
    tracking.masteryScore
      ? "The manifest has a mastery score: some LMSs then set passed or failed by the score themselves."
      : "The manifest has no mastery score: the course decides by its own pass mark.",
  ];
}
