import type { Answer } from "../../../contract/answer.ts";
import type { Scoring } from "../../../contract/scoring.ts";

/** Whatever is written counts as done. */
export const scoring: Scoring = {
  type: "long-text",
  score: (_key, answer) => (typed(answer) === "" ? 0 : 1),
  missing: (answer) => (typed(answer) === "" ? "run.error.text" : undefined),
  response: (_question, answer) => ({ type: "long-fill-in", text: typed(answer) }),
};

function typed(answer: Answer | undefined): string {
  return answer?.type === "text" ? answer.text.trim() : "";
}
