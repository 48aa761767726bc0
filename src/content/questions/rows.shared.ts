import type { Answer } from "../../contract/answer.ts";
import type { Response, Token } from "../../contract/interaction.ts";
import type { QuestionData } from "../../contract/page-data.ts";
import type { Scoring } from "../../contract/scoring.ts";
import { partsOf, placesRight } from "./parts.shared.ts";

/** Scoring of rows with one choice each; `key.right` has the right choice by row. */
export function rowScoring(type: string): Scoring {
  return {
    type,
    score: (key, answer) => placesRight(partsOf(key), chosenOf(answer)),
    missing: rowMissing,
    response: (question, answer) => pairsResponse(question, chosenOf(answer)),
    correct: (question) => [pairsResponse(question, partsOf(question.key).right)],
  };
}

/** The choice of each row; none without an answer. */
export function chosenOf(answer: Answer | undefined): readonly (number | null)[] {
  return answer?.type === "choices" ? answer.options : [];
}

export function rowMissing(answer: Answer | undefined): string | undefined {
  const chosen = chosenOf(answer);
  return chosen.length > 0 && !chosen.includes(null) ? undefined : "run.error.rows";
}

export function pairsResponse(question: QuestionData, chosen: readonly (number | null)[]): Response {
  const pairs = chosen.flatMap((choice, row) =>
    choice === null ? [] : [[rowToken(question, row), choiceToken(question, chosen.length, choice)] as const],
  );
  return { type: "matching", pairs };
}

function rowToken(question: QuestionData, number: number): Token {
  return { number, id: question.optionIds[number] ?? `o${number + 1}` };
}

/** In `optionIds` the choices come after the rows. */
export function choiceToken(question: QuestionData, rows: number, number: number): Token {
  return { number, id: question.optionIds[rows + number] ?? `o${rows + number + 1}` };
}
