import type { Answer } from "../../contract/answer.ts";
import type { Interaction } from "../../contract/interaction.ts";
import type { QuestionData, ToldData } from "../../contract/page-data.ts";
import type { Scoring } from "../../contract/scoring.ts";

/** A latency beyond an hour says that the page was left open, not how long the question took. */
const longestLatencySeconds = 3600;

/** What the LMS is told of one submitted answer. `at` is in milliseconds since 1970. */
export function interactionOf(
  question: QuestionData,
  answer: Answer,
  scoring: Scoring,
  at: number,
  latencySeconds: number,
): Interaction {
  const isRight = scoring.score(question.key, answer) >= 1;
  return {
    id: question.id,
    type: question.interaction,
    description: question.description,
    response: scoring.response(question, answer),
    correct: question.patterns,
    ...(question.options ? { options: question.options } : {}),
    result: question.weight === 0 ? "neutral" : isRight ? "correct" : "incorrect",
    weight: question.weight,
    objectiveIds: question.objectives,
    at,
    latencySeconds: latency(latencySeconds),
  };
}

/** What the LMS is told of a choice that is neither right nor wrong. Times are in milliseconds since 1970. */
export function toldInteraction(
  { id, description, optionIds, objectives }: ToldData,
  picked: readonly number[],
  begun: number,
  at: number,
): Interaction {
  return {
    id,
    type: "choice",
    description,
    response: { type: "choice", picked: picked.map((number) => ({ number, id: optionIds[number] ?? "" })) },
    correct: [],
    result: "neutral",
    weight: 0,
    objectiveIds: objectives,
    at,
    latencySeconds: latency((at - begun) / 1000),
  };
}

function latency(seconds: number): number {
  return Math.min(Math.max(0, seconds), longestLatencySeconds);
}
