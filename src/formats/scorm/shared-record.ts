import { defineMessage } from "../../diagnostics/message.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Assembly } from "../define.ts";

export const unitsShareRecord = defineMessage({
  code: "BC6221",
  name: "units-share-a-record",
  severity: "error",
  text: "{lms} keeps one record for all units of a package, so that each writes over the others, and this course has {count}.",
  fix: "Leave `units: sessions` out: the whole course as one unit is saved. Or make a course, and a block in {lms}, of each session.",
  why: "openedx-scorm-xblock 19.0.2 stores what is set by the name of the element alone, whichever SCO of the package sets it.",
});

/** Of the versions of SCORM alike. Whether it was reported. */
export function checkSharedRecord(
  { course, activity, profile }: Pick<Assembly, "course" | "activity" | "profile">,
  report: Report,
): boolean {
  const count = activity.children.length;
  if (count === 0 || !profile.sharesRecord) return false;
  report(unitsShareRecord.at(course.unitsSpan ?? course.span, { lms: profile.title, count }));
  return true;
}
