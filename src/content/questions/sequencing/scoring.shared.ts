import type { Response } from "../../../contract/interaction.ts";
import type { QuestionData } from "../../../contract/page-data.ts";
import type { Scoring } from "../../../contract/scoring.ts";
import { partsOf, placesRight, tokenOf } from "../parts.shared.ts";

export const scoring: Scoring = {
  type: "sequencing",
  score: (key, answer) => (answer.type === "order" ? placesRight(partsOf(key), answer.items) : 0),
  missing: (answer) => (answer?.type === "order" ? undefined : "run.error.order"),
  response: (question, answer) => inOrder(question, answer.type === "order" ? answer.items : []),
  correct: (question) => [inOrder(question, partsOf(question.key).right)],
};

function inOrder(question: QuestionData, numbers: readonly number[]): Response {
  return { type: "sequencing", items: numbers.map((number) => tokenOf(question, number)) };
}
