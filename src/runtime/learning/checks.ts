import type { CourseData, QuestionData } from "../../contract/page-data.ts";

/** Each change asks for all of them, of which there may be a thousand. */
const bySlot = new WeakMap<CourseData["checks"], ReadonlyMap<number, QuestionData>>();

/** The knowledge check of a slot. */
export function checkOf(slot: number, { checks }: Pick<CourseData, "checks">): QuestionData | undefined {
  const known = bySlot.get(checks) ?? new Map(checks.map((check) => [check.slot, check]));
  bySlot.set(checks, known);
  return known.get(slot);
}
