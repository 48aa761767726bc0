import type { Answer } from "../../contract/answer.ts";
import type { Response } from "../../contract/interaction.ts";
import type { Correct, KeyedQuestion, Scoring } from "../../contract/scoring.ts";
import { partsOf, placesRight, tokenOf } from "./parts.shared.ts";

/** Scoring of rows with one choice each; `key.right` has the right choice by row. */
export function rowScoring(type: string): Scoring {
  return {
    type,
    score: (key, answer) => placesRight(partsOf(key), chosenOf(answer)),
    missing: rowMissing,
    response: (question, answer) => pairsResponse(question, chosenOf(answer)),
  };
}

/** The right choice of each row. */
export const correctRows: Correct = (question) => [pairsResponse(question, partsOf(question.key).right)];

/** The choice of each row; none without an answer. */
export function chosenOf(answer: Answer | undefined): readonly (number | null)[] {
  return answer?.type === "choices" ? answer.options : [];
}

export function rowMissing(answer: Answer | undefined): string | undefined {
  const chosen = chosenOf(answer);
  return chosen.length > 0 && !chosen.includes(null) ? undefined : "run.error.rows";
}

export function pairsResponse(question: KeyedQuestion, chosen: readonly (number | null)[]): Response {
  const pairs = chosen.flatMap((choice, row) =>
    choice === null ? [] : [[tokenOf(question, row), tokenOf(question, choice, chosen.length)] as const],
  );
  return { type: "matching", pairs };
}
