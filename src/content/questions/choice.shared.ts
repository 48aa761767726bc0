import type { Answer } from "../../contract/answer.ts";
import type { Response } from "../../contract/interaction.ts";
import type { QuestionData } from "../../contract/page-data.ts";

/** A key that is a list of stable numbers. */
export function numbersOf(key: unknown): readonly number[] {
  return Array.isArray(key) ? key.filter((entry) => typeof entry === "number") : [];
}

/** 1 for a right option, otherwise 0. */
export function oneRight(key: unknown, answer: Answer): number {
  return answer.type === "choice" && numbersOf(key).includes(answer.option) ? 1 : 0;
}

export function choiceResponse(question: QuestionData, picked: readonly number[]): Response {
  return {
    type: "choice",
    picked: [...picked]
      .sort((left, right) => left - right)
      .map((number) => ({ number, id: question.optionIds[number] ?? `o${number + 1}` })),
  };
}
