import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

export const languageNotReviewed = defineMessage({
  code: "BC3201",
  name: "language-not-reviewed",
  severity: "warning",
  text: "Buttons and messages will be in {language}, in a translation that nobody who speaks it has reviewed yet.",
  fix: "Have somebody read it in the built course before learners do, and report what should change; it translates nothing of what you wrote. Then answer for it under `rules:`.",
  why: "A translation that nobody has read may say something else than it should, and learners act on it.",
});

export const languageNotReviewedRule: Rule = {
  message: languageNotReviewed,
  wrong: { "course.yaml": "language: cy\n" },
  right: {
    "course.yaml":
      "language: cy\nrules:\n  language-not-reviewed: { severity: off, because: Our Welsh language unit has read every page. }\n",
  },
  check({ course: { source, unreviewed }, locate }, report) {
    if (unreviewed !== undefined) report(languageNotReviewed.at(locate(source, "language"), { language: unreviewed }));
  },
};
