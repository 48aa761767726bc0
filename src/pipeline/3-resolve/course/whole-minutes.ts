import type { Course } from "../../../model/course.ts";

/** What a course, or a unit of it, takes: its sessions, and one attempt at its quiz. */
export function wholeMinutes({ sessions, assessment }: Pick<Course, "sessions" | "assessment">): number {
  return sessions.reduce((sum, session) => sum + session.minutes, assessment?.minutes ?? 0);
}
