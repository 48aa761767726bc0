import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Course } from "../../model/course.ts";
import { iriMissing, iriUnsuitable } from "./iri-messages.ts";

/** Whether the course has a name that records can hang on; `format` as its title says it. */
export function checkIri({ iri, iriSpan, id, span }: Course, format: string, report: Report): void {
  if (iri === undefined) return report(iriMissing.at(span, { format, id }));
  if (/[?#]|\/$/.test(iri)) report(iriUnsuitable.at(iriSpan ?? span, { id }));
}

/** The name of a course that `checkIri` has let through. */
export function iriOf({ iri }: Pick<Course, "iri">): string {
  // Where it is missing, the build has stopped before anything of this is written.
  return iri ?? "";
}

/** Id of what belongs to the course: a session, an objective, a unit. The same in statements and in manifests. */
export function iriWithin(course: Pick<Course, "iri">, kind: "sessions" | "objectives" | "units", id: string): string {
  return `${iriOf(course)}/${kind}/${id}`;
}
