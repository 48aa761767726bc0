import type { Scoring } from "../../../contract/scoring.ts";
import { choiceResponse, oneRight, pickedOf, ticksRight } from "../choice.shared.ts";

/** One area, or any number of them. */
export const scoring: Scoring = {
  type: "hotspot",
  score: (key, answer) => (answer.type === "choice" ? oneRight(key, answer) : ticksRight(key, answer)),
  missing: (answer) => (pickedOf(answer).length > 0 ? undefined : "run.error.choose-some"),
  response: (question, answer) => choiceResponse(question, pickedOf(answer)),
};
