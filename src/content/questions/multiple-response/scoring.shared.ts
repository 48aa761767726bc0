import type { Answer } from "../../../contract/answer.ts";
import type { Scoring } from "../../../contract/scoring.ts";
import { choiceResponse } from "../choice.shared.ts";

interface Key {
  readonly right: readonly number[];
  /** How many options there are. */
  readonly of: number;
  readonly partial: boolean;
}

export const scoring: Scoring = {
  type: "multiple-response",
  score(key, answer) {
    return isKey(key) && answer.type === "bits" ? scoreTicks(key, answer) : 0;
  },
  missing: (answer) => (answer?.type === "bits" && answer.on.length > 0 ? undefined : "run.error.choose-some"),
  response: (question, answer) => choiceResponse(question, answer.type === "bits" ? answer.on : []),
  correct: (question) => [choiceResponse(question, isKey(question.key) ? question.key.right : [])],
};

/**
 * All or nothing, or by parts: right ticks minus wrong ticks, over the number of right options, never below 0. So
 * ticking everything earns full marks only when everything is right.
 */
function scoreTicks(key: Key, answer: Extract<Answer, { type: "bits" }>): number {
  const hits = answer.on.filter((option) => key.right.includes(option)).length;
  const misses = answer.on.length - hits;
  if (!key.partial) return misses === 0 && hits === key.right.length ? 1 : 0;
  return Math.max(0, hits - misses) / key.right.length;
}

function isKey(key: unknown): key is Key {
  return typeof key === "object" && key !== null && "right" in key && Array.isArray(key.right) && "partial" in key;
}
