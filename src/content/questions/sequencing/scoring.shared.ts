import type { Response } from "../../../contract/interaction.ts";
import type { Correct, KeyedQuestion, Scoring } from "../../../contract/scoring.ts";
import { partsOf, placesRight, tokenOf } from "../parts.shared.ts";

export const scoring: Scoring = {
  type: "sequencing",
  score: (key, answer) => (answer.type === "order" ? placesRight(partsOf(key), answer.items) : 0),
  missing: (answer) => (answer?.type === "order" ? undefined : "run.error.order"),
  response: (question, answer) => inOrder(question, answer.type === "order" ? answer.items : []),
};

export const correct: Correct = (question) => [inOrder(question, partsOf(question.key).right)];

function inOrder(question: KeyedQuestion, numbers: readonly number[]): Response {
  return { type: "sequencing", items: numbers.map((number) => tokenOf(question, number)) };
}
