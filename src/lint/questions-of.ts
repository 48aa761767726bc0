import type { Course } from "../model/course.ts";
import type { Question } from "../model/sessions.ts";

/** Every question of a course in reading order: those in sessions, then those of the assessment. */
export function questionsOf({ sessions, assessment }: Course): readonly Question[] {
  const checks = sessions.flatMap(({ blocks }) => blocks.flatMap(({ question }) => question ?? []));
  return [...checks, ...(assessment?.questions ?? [])];
}
