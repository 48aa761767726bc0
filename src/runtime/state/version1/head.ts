import type { LearnerState, Outcome } from "../../../contract/state.ts";
import { headWidths } from "../../../contract/state-widths.ts";
import type { Wire } from "../wire.ts";

export const versionNumber = 1;
const scoreSteps = 10_000;
/** Scores are cut, not rounded, so that 0.79999 never becomes a pass; this forgives binary fractions. */
const epsilon = 1e-6;

export interface Head extends Pick<LearnerState, "revision" | "token" | "counter" | "outcome"> {
  /** Characters of the whole string: a shorter one was truncated. */
  readonly lengthChars: number;
}

/** Puts the head on the wire, or takes one off. */
export function transferHead(wire: Wire, head: Head): Head {
  wire(headWidths.version, versionNumber);
  return {
    lengthChars: wire(headWidths.lengthChars, head.lengthChars),
    revision: wire(headWidths.revision, head.revision),
    token: wire(headWidths.token, head.token),
    counter: wire(headWidths.counter, head.counter),
    outcome: transferOutcome(wire, head.outcome),
  };
}

function transferOutcome(wire: Wire, outcome: Outcome): Outcome {
  const completed = wire(headWidths.completed, Number(outcome.completed)) === 1;
  const passed = wire(headWidths.passed, Number(outcome.passed)) === 1;
  const hasScore = wire(headWidths.hasScore, outcome.bestScore === undefined ? 0 : 1) === 1;
  const steps = Math.min((outcome.bestScore ?? 0) * scoreSteps + epsilon, scoreSteps);
  const bestScore = wire(headWidths.score, steps) / scoreSteps;
  const attemptsUsed = wire(headWidths.attemptsUsed, outcome.attemptsUsed);
  return { completed, passed, attemptsUsed, ...(hasScore ? { bestScore } : {}) };
}
