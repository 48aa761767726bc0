import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { quizWith } from "./settings-examples.ts";

export const nothingToLearn = defineMessage({
  code: "BC4032",
  name: "feedback-without-reveal",
  severity: "warning",
  text: "Each question is told right or wrong at once, and with `reveal: never` nobody is told why.",
  fix: "Write `feedback: end` to keep it all back, or leave `reveal:` out to teach.",
  why: "Feedback after each question is there to be learned from. With a bare “wrong” learners can only try the other options next time.",
});

export const feedbackWithoutReveal: Rule = {
  message: nothingToLearn,
  wrong: quizWith("feedback: each\nreveal: never\n"),
  right: quizWith("feedback: end\nreveal: never\n"),
  check({ course: { assessment }, locate }, report) {
    if (assessment?.reveal !== "never" || assessment.feedback !== "each") return;
    report(nothingToLearn.at(locate(assessment.source, "reveal"), {}));
  },
};
