import type { Correct, Scoring } from "../../../contract/scoring.ts";

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Forgives binary fractions: 0.1 + 0.2 is 0.3. */
const epsilon = 1e-9;

export const scoring: Scoring = {
  type: "numeric",
  score(key, answer) {
    if (answer.type !== "number" || !isRange(key)) return 0;
    const { value } = answer;
    const slack = epsilon * Math.max(1, Math.abs(value));
    return value >= (key.min ?? value) - slack && value <= (key.max ?? value) + slack ? 1 : 0;
  },
  missing: (answer) => (answer?.type === "number" ? undefined : "run.error.number"),
  response: (_question, answer) => ({ type: "numeric", value: answer.type === "number" ? answer.value : 0 }),
};

export const correct: Correct = ({ key }) => (isRange(key) ? [{ type: "numeric-range", ...key }] : []);

function isRange(key: unknown): key is Range {
  return typeof key === "object" && key !== null;
}
