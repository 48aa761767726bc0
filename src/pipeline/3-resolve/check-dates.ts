import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Course } from "../../model/course.ts";
import type { CourseSource } from "../../model/source.ts";
import { evidenceOld, reviewOverdue, reviewSoon } from "./messages.ts";

const dayMs = 24 * 60 * 60 * 1000;
const soonDays = 60;
const oldYears = 10;

/** What the passing of time has done to a course. It changes what is reported, never a byte of the package. */
export function checkDates(course: Course, source: CourseSource, today: Date, report: Report): void {
  checkReview(course, source, today, report);
  for (const { id, date } of course.references) {
    if (date === undefined || today.getUTCFullYear() - Number(date.slice(0, 4)) <= oldYears) continue;
    report(evidenceOld.at(placeOfReference(id, source), { id, date, years: oldYears }));
  }
}

function checkReview({ facts, span }: Course, source: CourseSource, today: Date, report: Report): void {
  const { reviewBy, owner: ownerName } = facts;
  if (reviewBy === undefined) return;
  const value = source.course.value;
  const place = typeof value === "object" && value !== null ? source.locate(value, "review-by") : undefined;
  const owner = ownerName === undefined ? "" : ` Its owner is ${ownerName}.`;
  // The day itself still counts: overdue from the next midnight, UTC.
  const days = Math.ceil((Date.parse(reviewBy) + dayMs - today.getTime()) / dayMs) - 1;
  if (days < 0) report(reviewOverdue.at(place ?? span, { date: reviewBy, owner }));
  else if (days <= soonDays) report(reviewSoon.at(place ?? span, { date: reviewBy, when: whenWords(days), owner }));
}

function whenWords(days: number): string {
  if (days < 2) return days === 0 ? "today" : "tomorrow";
  return `in ${days} days`;
}

function placeOfReference(id: string, { references, locate }: CourseSource) {
  const file = references?.value;
  if (typeof file !== "object" || file === null || !("references" in file) || !Array.isArray(file.references))
    return undefined;
  const entry: unknown = file.references.find((candidate: unknown) => isEntry(candidate) && candidate.id === id);
  return isEntry(entry) ? locate(entry, "date") : undefined;
}

function isEntry(value: unknown): value is { readonly id: unknown } {
  return typeof value === "object" && value !== null && "id" in value;
}
