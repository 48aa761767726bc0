import type { Scoring } from "../../../contract/scoring.ts";
import { choiceResponse, pickedOf, ticksRight } from "../choice.shared.ts";

export const scoring: Scoring = {
  type: "multiple-response",
  score: ticksRight,
  missing: (answer) => (pickedOf(answer).length > 0 ? undefined : "run.error.choose-some"),
  response: (question, answer) => choiceResponse(question, pickedOf(answer)),
};
