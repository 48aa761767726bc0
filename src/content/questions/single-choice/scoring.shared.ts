import type { Scoring } from "../../../contract/scoring.ts";
import { choiceResponse, oneRight } from "../choice.shared.ts";

export const scoring: Scoring = {
  type: "single-choice",
  score: oneRight,
  missing: (answer) => (answer?.type === "choice" ? undefined : "run.error.choose-one"),
  response: (question, answer) => choiceResponse(question, answer.type === "choice" ? [answer.option] : []),
};
