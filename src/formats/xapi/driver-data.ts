import type { Course } from "../../model/course.ts";
import type { Activity } from "../../model/activity.ts";
import type { DriverData } from "./driver-data.shared.ts";
import { iriOf } from "./check-iri.ts";

/** What is launched, in a word of ADL's vocabulary of activity types. */
export function activityWord(unit: Activity, tree: Activity): DriverData["activityWord"] {
  if (unit === tree) return "course";
  return unit.passMark === undefined ? "module" : "assessment";
}

/** For both formats that speak to an LRS. */
export function driverDataOf(course: Course, unit: Activity, tree: Activity): DriverData {
  const sessionOf = course.sessions.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ question }) => (question ? [[question.id, id] as const] : [])),
  );
  return {
    iri: iriOf(course),
    activityWord: activityWord(unit, tree),
    title: course.title,
    summary: course.summary,
    language: course.language,
    version: course.version,
    sessionOf: Object.fromEntries(sessionOf),
  };
}
