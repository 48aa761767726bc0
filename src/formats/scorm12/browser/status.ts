import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { LmsOutcome } from "../../../contract/lms-driver.ts";

/**
 * The one word of `cmi.core.lesson_status` for the two facts of an outcome. Until everything that counts is done the
 * course is incomplete, even when its quiz is passed: LMSs take that word for the end.
 */
export function statusWord({ completion, success }: LmsOutcome, settings: DriverSettings): string {
  // What asks for no pass ends without one too.
  if (completion === "completed") return success === "passed" ? settings.passedWord : settings.doneWord;
  // Before the end it is reported only when the course cannot be completed any more.
  return success === "failed" ? "failed" : "incomplete";
}

/** From worst to best; a status only ever moves to the right (xerte#489: "incomplete" at every launch undid a pass). */
const ranks = ["incomplete", "failed", "completed", "passed"];

export function isBetterStatus(next: string, current: string): boolean {
  return ranks.indexOf(next) > ranks.indexOf(current);
}

/** Nothing has been recorded yet, or only a preview was seen: the first launch says "incomplete" (RTE 3.4.4). */
export function isFreshStatus(status: string): boolean {
  return ["", "not attempted", "unknown", "browsed"].includes(status);
}

export function isFinalStatus(status: string): boolean {
  return ranks.indexOf(status) > 0;
}
