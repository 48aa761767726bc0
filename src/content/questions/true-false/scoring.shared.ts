import type { Correct, Scoring } from "../../../contract/scoring.ts";
import { oneRight } from "../choice.shared.ts";
import { rightOf } from "../parts.shared.ts";

/** Option 0 is true, option 1 is false. */
export const scoring: Scoring = {
  type: "true-false",
  score: oneRight,
  missing: (answer) => (answer?.type === "choice" ? undefined : "run.error.choose-one"),
  response: (_question, answer) => ({ type: "true-false", value: answer.type === "choice" && answer.option === 0 }),
};

export const correct: Correct = ({ key }) => [{ type: "true-false", value: rightOf(key)[0] === 0 }];
