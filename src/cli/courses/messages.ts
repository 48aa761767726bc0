import { defineMessage } from "../../diagnostics/message.ts";

export const noCourseMatches = defineMessage({
  code: "BC9035",
  name: "no-course-matches",
  severity: "error",
  text: 'No folder with a course.yaml matches "{pattern}".',
  fix: "Name the folders, or a pattern such as 'courses/*' in quotes.",
  why: "A pattern means folders that have a course.yaml; `**` means any number of folders between, and * one. A pipeline that builds nothing should not look like one that went well.",
});

export const ownMistake = defineMessage({
  code: "BC9036",
  name: "own-mistake",
  severity: "error",
  text: "build-course failed in this course by a mistake of its own: {reason}.",
  fix: "The course is not to blame. Build it alone with --verbose, and add what is shown to an issue in the repository of build-course.",
  why: "Of several courses one that cannot be finished stops no other. The exit code is 3.",
});

export const processEnded = defineMessage({
  code: "BC9037",
  name: "process-ended",
  severity: "error",
  text: "The process that worked on this course was ended from outside ({reason}).",
  fix: "Build it again; if memory ran out, with fewer --jobs.",
  why: "Several courses are built by several processes. The system ends one when memory is short; nothing half written is left, and the others go on.",
});

export const reviewsDue = defineMessage({
  code: "BC9038",
  name: "reviews-due",
  severity: "warning",
  text: "{are} to be reviewed within 60 days, or overdue: {courses}.",
  fix: "Plan the reviews. Whoever owns each course is named in its own finding.",
  why: "Once the day has passed, learners are told that the content may be out of date. A course that answers for `review-soon` or `review-overdue` in its `rules:` is left out.",
});
