import { defineMessage } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { quizWith } from "./settings-examples.ts";

export const noOtherAttempt = defineMessage({
  code: "BC4030",
  name: "retry-without-attempt",
  severity: "warning",
  text: "`retry:` says what another attempt asks, and there is only one attempt.",
  fix: "Allow more with `attempts:`, or leave `retry:` out.",
  why: "One of the two is not meant: either learners were to have another attempt, or the line has no effect.",
});

export const retryWithoutAttempt: Rule = {
  message: noOtherAttempt,
  wrong: quizWith("attempts: 1\nretry: wrong-only\n"),
  right: quizWith("attempts: 2\nretry: wrong-only\n"),
  check({ course: { assessment }, locate }, report) {
    if (assessment?.attempts !== 1) return;
    const place = locate(assessment.source, "retry", "key");
    if ("retry" in assessment.source) report(noOtherAttempt.at(place, {}));
  },
};
