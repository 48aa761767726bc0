import type { Answer } from "../../contract/answer.ts";
import type { Interaction } from "../../contract/interaction.ts";
import type { QuestionData } from "../../contract/page-data.ts";
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
    latencySeconds: Math.min(Math.max(0, latencySeconds), longestLatencySeconds),
  };
}
