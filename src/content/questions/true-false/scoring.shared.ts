import type { Scoring } from "../../../contract/scoring.ts";
import { oneRight } from "../choice.shared.ts";
import { rightOf } from "../parts.shared.ts";

/** Option 0 is true, option 1 is false. */
export const scoring: Scoring = {
  type: "true-false",
  score: oneRight,
  missing: (answer) => (answer?.type === "choice" ? undefined : "run.error.choose-one"),
  response: (_question, answer) => ({ type: "true-false", value: answer.type === "choice" && answer.option === 0 }),
  correct: (question) => [{ type: "true-false", value: rightOf(question.key)[0] === 0 }],
};
