/** Of what fast-check says of a run. */
interface Run {
  readonly counterexample: unknown;
  readonly numRuns: number;
  readonly interrupted: boolean;
  readonly failed: boolean;
}

/** Why a run proves less than was asked for, if it does: a run that was interrupted has no counterexample to show. */
export function shortfall(result: Run, asked: number): string | undefined {
  if (result.counterexample !== null) return undefined;
  const { numRuns, interrupted, failed } = result;
  if (numRuns === asked && !interrupted && !failed) return undefined;
  return `${numRuns} of ${asked} histories were told${interrupted ? "; the time was up" : ""}`;
}
