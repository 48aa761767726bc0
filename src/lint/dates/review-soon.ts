import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { daysToReview, ownerWords } from "./review-day.ts";

export const reviewSoon = defineMessage({
  code: "BC3041",
  name: "review-soon",
  severity: "advice",
  text: "This course is to be reviewed by {date}: {when}.",
  fix: "Plan the review.{owner}",
  why: "Once the day has passed, learners are told that the content may be out of date.",
});

const soonDays = 60;

export const reviewSoonRule: Rule = {
  message: reviewSoon,
  // In the examples it is 1 November 2026.
  wrong: { "course.yaml": "review-by: 2026-12-01\n" },
  right: { "course.yaml": "review-by: 2027-11-01\n" },
  check(subject, report) {
    const { course, locate } = subject;
    const { reviewBy: date } = course.facts;
    const days = date === undefined ? -1 : daysToReview(date, subject.today);
    if (date === undefined || days < 0 || days > soonDays) return;
    const holes = { date, when: whenWords(days), owner: ownerWords(course) };
    report(reviewSoon.at(locate(course.source, "review-by") ?? course.span, holes));
  },
};

function whenWords(days: number): string {
  if (days < 2) return days === 0 ? "today" : "tomorrow";
  return `in ${days} days`;
}
