import { defineMessage } from "../../diagnostics/message.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import { unitsIn } from "../../model/activity.ts";
import type { Assembly } from "../define.ts";

export const visitTooShort = defineMessage({
  code: "BC6222",
  name: "visits-shorter-than-the-course",
  severity: "warning",
  text: "{lms} takes nothing more of a visit after {limit} minutes, and a learner is {minutes} minutes in this course.",
  fix: "Have its administrator let visits last longer: the upload guide names the setting. Until then a learner is told at that moment to open the course again, and goes on with what their device has kept.",
  why: "mod_cmi5 0.1.0 refuses a token 3,600 seconds after it was fetched, whatever the learner does meanwhile; a new one comes with a new launch alone (cmi5 8.2.1).",
});

/** Each unit at one sitting, with the time that its sessions say they take. */
export function checkVisits(
  {
    course,
    activity,
    profile: { title: lms, visitSeconds = Infinity },
  }: Pick<Assembly, "course" | "activity" | "profile">,
  report: Report,
): void {
  const minutes = Math.max(...unitsIn(activity).map((unit) => unit.minutes));
  const limit = Math.floor(visitSeconds / 60);
  if (minutes >= limit) report(visitTooShort.at(course.span, { lms, limit, minutes }));
}
