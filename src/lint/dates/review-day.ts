import type { Course } from "../../model/course.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Whole days until the day of review, which itself still counts: overdue from the next midnight, UTC. */
export function daysToReview(date: string, today: Date): number {
  return Math.ceil((Date.parse(date) + dayMs - today.getTime()) / dayMs) - 1;
}

/** Whom to remind, for the end of a fix. */
export function ownerWords({ facts: { owner } }: Course): string {
  return owner === undefined ? "" : ` Its owner is ${owner}.`;
}
