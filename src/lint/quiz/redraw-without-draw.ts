import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { quizWith } from "./settings-examples.ts";

export const nothingToRedraw = defineMessage({
  code: "BC4031",
  name: "redraw-without-draw",
  severity: "warning",
  hangsOn: "everything",
  text: "`retry: redraw` asks other questions, and each attempt asks all {pool} of them.",
  fix: "Say with `draw:` how many an attempt asks, or leave `retry:` out.",
  why: "There is nothing to draw anew, so the second attempt would ask what the first one did.",
});

export const redrawWithoutDraw: Rule = {
  message: nothingToRedraw,
  wrong: quizWith("retry: redraw\n"),
  right: quizWith("retry: redraw\ndraw: 2\n"),
  check({ course: { assessment }, locate }, report) {
    if (assessment?.retry !== "redraw" || assessment.draw < assessment.questions.length) return;
    const pool = assessment.questions.length;
    report(nothingToRedraw.at(locate(assessment.source, "retry"), { pool }));
  },
};
