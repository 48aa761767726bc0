import type { Course } from "../../model/course.ts";

/** What a course takes; of one that is an assessment alone, a minute for each question. */
export function wholeMinutes({ sessions, assessment }: Pick<Course, "sessions" | "assessment">): number {
  if (sessions.length === 0) return assessment?.draw ?? 0;
  return sessions.reduce((sum, session) => sum + session.minutes, 0);
}
