import type { Answer } from "../../contract/answer.ts";
import type { Response } from "../../contract/interaction.ts";
import type { Correct, KeyedQuestion } from "../../contract/scoring.ts";
import { partsOf, rightOf, tokenOf } from "./parts.shared.ts";

/** Stable numbers of the options an answer picked, if it picks any. */
export function pickedOf(answer: Answer | undefined): readonly number[] {
  if (answer?.type === "choice") return [answer.option];
  return answer?.type === "bits" ? answer.on : [];
}

/** 1 for a right option, otherwise 0. */
export function oneRight(key: unknown, answer: Answer): number {
  return answer.type === "choice" && rightOf(key).includes(answer.option) ? 1 : 0;
}

/**
 * Ticked options: all or nothing, or by parts: right ticks minus wrong ticks, over the number of right options, never
 * below 0. So ticking everything earns full marks only when everything is right.
 */
export function ticksRight(key: unknown, answer: Answer): number {
  if (answer.type !== "bits") return 0;
  const { right, partial } = partsOf(key);
  const hits = answer.on.filter((option) => right.includes(option)).length;
  const misses = answer.on.length - hits;
  if (!partial) return misses === 0 && hits === right.length ? 1 : 0;
  return Math.max(0, hits - misses) / (right.length || 1);
}

export function choiceResponse(question: KeyedQuestion, picked: readonly number[]): Response {
  const inOrder = [...picked].sort((left, right) => left - right);
  return { type: "choice", picked: inOrder.map((number) => tokenOf(question, number)) };
}

/** The right options of a key, for a question that offers some. */
export const correctOptions: Correct = (question) => [choiceResponse(question, rightOf(question.key))];
