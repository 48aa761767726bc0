import type { RunDetails } from "fast-check";

/** Why a run proves less than was asked for, if it does: a run that was interrupted has no counterexample to show. */
export function shortfall(result: RunDetails<unknown>, asked: number): string | undefined {
  if (result.counterexample) return undefined;
  const { numRuns, interrupted, failed } = result;
  if (numRuns === asked && !interrupted && !failed) return undefined;
  return `${numRuns} of ${asked} histories were told${interrupted ? "; the time was up" : ""}`;
}
