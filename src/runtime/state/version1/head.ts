import type { LearnerState, Outcome } from "../../../contract/state.ts";
import { headWidths } from "../../../contract/state-widths.ts";
import type { Wire } from "../wire.ts";

export const versionNumber = 1;
const scoreSteps = 10_000;
/** Scores are cut, not rounded, so that 0.79999 never becomes a pass; this forgives binary fractions. */
const epsilon = 1e-6;

type Known = Pick<LearnerState, "revision" | "token" | "counter" | "outcome">;

export interface Head extends Known {
  /** Characters of the whole string: a shorter one was truncated. */
  readonly lengthChars: number;
  /** 1: the body is in segments; 0: in one piece, as 0.1.0 wrote it. */
  readonly layout: number;
}

/** Puts the head on the wire, or takes one off. */
export function transferHead(wire: Wire, head: Known & Partial<Head>): Head {
  wire(headWidths.version, versionNumber);
  return {
    lengthChars: wire(headWidths.lengthChars, head.lengthChars),
    revision: wire(headWidths.revision, head.revision),
    token: wire(headWidths.token, head.token),
    counter: wire(headWidths.counter, head.counter),
    outcome: transferOutcome(wire, head.outcome),
    layout: wire(headWidths.layout, head.layout),
  };
}

function transferOutcome(wire: Wire, outcome: Outcome): Outcome {
  const completed = flag(wire, outcome.completed);
  const passed = flag(wire, outcome.passed);
  const hasScore = flag(wire, outcome.bestScore !== undefined);
  const steps = Math.min((outcome.bestScore ?? 0) * scoreSteps + epsilon, scoreSteps);
  const bestScore = wire(headWidths.score, steps) / scoreSteps;
  const attemptsUsed = wire(headWidths.attemptsUsed, outcome.attemptsUsed);
  return { completed, passed, attemptsUsed, ...(hasScore ? { bestScore } : {}) };
}

function flag(wire: Wire, is: boolean): boolean {
  return wire(1, Number(is)) > 0;
}
