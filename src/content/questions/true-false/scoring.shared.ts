import type { Scoring } from "../../../contract/scoring.ts";
import { numbersOf, oneRight } from "../choice.shared.ts";

/** Option 0 is true, option 1 is false. */
export const scoring: Scoring = {
  type: "true-false",
  score: oneRight,
  missing: (answer) => (answer?.type === "choice" ? undefined : "run.error.choose-one"),
  response: (_question, answer) => ({ type: "true-false", value: answer.type === "choice" && answer.option === 0 }),
  correct: (question) => [{ type: "true-false", value: numbersOf(question.key)[0] === 0 }],
};
