import { evidenceOldRule } from "./dates/evidence-old.ts";
import { reviewOverdueRule } from "./dates/review-overdue.ts";
import { reviewSoonRule } from "./dates/review-soon.ts";
import { unusedTermRule } from "./glossary/unused-term.ts";
import { languageNotReviewedRule } from "./language/language-not-reviewed.ts";
import { languageNotSpokenRule } from "./language/language-not-spoken.ts";
import { assessmentNotListed } from "./left-behind/assessment-not-listed.ts";
import { fileNotUsed } from "./left-behind/file-not-used.ts";
import { sessionNotListed } from "./left-behind/session-not-listed.ts";
import { objectiveNotAsked } from "./objectives/objective-not-asked.ts";
import { objectiveNotTaught } from "./objectives/objective-not-taught.ts";
import { questionWithoutObjective } from "./objectives/question-without-objective.ts";
import { noExplanationRule } from "./questions/no-explanation.ts";
import { optionsAlike } from "./questions/options-alike.ts";
import { drawRepeats } from "./quiz/draw-repeats.ts";
import { feedbackWithoutReveal } from "./quiz/feedback-without-reveal.ts";
import { longestOptionRight } from "./quiz/longest-option-right.ts";
import { redrawWithoutDraw } from "./quiz/redraw-without-draw.ts";
import { retryWithoutAttempt } from "./quiz/retry-without-attempt.ts";
import type { Rule } from "./rule.ts";

/** Every rule. A new one: its file, and a line here. */
export const rules: readonly Rule[] = [
  assessmentNotListed,
  sessionNotListed,
  fileNotUsed,
  questionWithoutObjective,
  objectiveNotTaught,
  objectiveNotAsked,
  noExplanationRule,
  optionsAlike,
  longestOptionRight,
  retryWithoutAttempt,
  redrawWithoutDraw,
  feedbackWithoutReveal,
  drawRepeats,
  unusedTermRule,
  languageNotReviewedRule,
  languageNotSpokenRule,
  reviewOverdueRule,
  reviewSoonRule,
  evidenceOldRule,
];
