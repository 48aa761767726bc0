import { defineMessage } from "../../diagnostics/message.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Assembly } from "../define.ts";
import { checkSharedRecord } from "../scorm/shared-record.ts";

const why =
  "Moodle 4.5 has one API object for its player page: after the first unit's Terminate the next unit's Initialize is refused with 104. Units in order are not even imported: imsss:mapInfo in an objective ends the import on PHP 8.";

export const unitsNotSaved = defineMessage({
  code: "BC6219",
  name: "scorm2004-units-not-saved",
  severity: "error",
  text: "{lms} saves only the first unit that a learner opens of a SCORM 2004 package, and this course has {count}.",
  fix: "Build for it with --format scorm12, or leave `units: sessions` out: the whole course as one unit is saved.",
  why,
});

export const unitsUntried = defineMessage({
  code: "BC6220",
  name: "scorm2004-units-untried",
  severity: "warning",
  text: "In Moodle only the first unit that a learner opens of this SCORM 2004 package is saved, and this course has {count}.",
  fix: "For Moodle build with --format scorm12, or as one unit. For another LMS try two units of the package with one learner first, and name the LMS with --profile.",
  why,
});

/** Where several units are lost is known of one LMS; who names none is told. */
export function checkUnits(subject: Pick<Assembly, "course" | "activity" | "profile">, report: Report): void {
  const { course, activity, profile } = subject;
  if (checkSharedRecord(subject, report)) return;
  const count = activity.children.length;
  if (count === 0 || profile.scorm2004Units === "saved") return;
  const at = course.unitsSpan ?? course.span;
  if (profile.scorm2004Units === "first") report(unitsNotSaved.at(at, { lms: profile.title, count }));
  else report(unitsUntried.at(at, { count }));
}
