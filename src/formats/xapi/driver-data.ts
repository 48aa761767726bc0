import type { Course } from "../../model/course.ts";
import type { DriverData } from "./driver-data.shared.ts";
import { iriOf } from "./iri/check-iri.ts";

/** For both formats that speak to an LRS. */
export function driverDataOf(course: Course): DriverData {
  const sessionOf = course.sessions.flatMap(({ id, blocks }) =>
    blocks.flatMap(({ question }) => (question ? [[question.id, id] as const] : [])),
  );
  return {
    iri: iriOf(course),
    title: course.title,
    summary: course.summary,
    language: course.language,
    version: course.version,
    sessionOf: Object.fromEntries(sessionOf),
  };
}
