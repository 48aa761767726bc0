import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { daysToReview, ownerWords } from "./review-day.ts";

export const reviewOverdue = defineMessage({
  code: "BC3040",
  name: "review-overdue",
  severity: "warning",
  text: "This course was to be reviewed by {date}.",
  fix: "Review it, then move `reviewed:` and `review-by:` forward.{owner}",
  why: "Learners are shown the date and told kindly that the content may be out of date. The package's bytes do not depend on today.",
});

export const reviewOverdueRule: Rule = {
  message: reviewOverdue,
  wrong: { "course.yaml": "reviewed: 2019-05-01\nreview-by: 2020-05-01\n" },
  right: { "course.yaml": "reviewed: 2019-05-01\nreview-by: 2099-05-01\n" },
  check(subject, report) {
    const { course, locate } = subject;
    const { reviewBy: date } = course.facts;
    if (date === undefined || daysToReview(date, subject.today) >= 0) return;
    report(reviewOverdue.at(locate(course.source, "review-by") ?? course.span, { date, owner: ownerWords(course) }));
  },
};
