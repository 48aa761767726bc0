import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { quizWith } from "./settings-examples.ts";

export const sameDrawAgain = defineMessage({
  code: "BC4033",
  name: "draw-repeats",
  severity: "warning",
  hangsOn: "everything",
  text: "An attempt asks {draw} of {pool} questions and shows their answers; the next one asks the same again.",
  fix: "Leave `retry:` out, so that another attempt draws anew, or write `feedback: end`.",
  why: "The pool has questions that a learner has not seen. Those just answered show whether they remember the page before, not what they learned.",
});

export const drawRepeats: Rule = {
  message: sameDrawAgain,
  wrong: quizWith("draw: 2\nfeedback: each\nretry: all\n"),
  right: quizWith("draw: 2\nfeedback: each\n"),
  check({ course: { assessment }, locate }, report) {
    if (!assessment) return;
    const { draw, questions, feedback, retry, reveal, attempts, source } = assessment;
    const shows = feedback === "each" && reveal !== "never";
    if (!shows || draw >= questions.length || retry !== "all" || attempts === 1) return;
    report(sameDrawAgain.at(locate(source, "draw"), { draw, pool: questions.length }));
  },
};
