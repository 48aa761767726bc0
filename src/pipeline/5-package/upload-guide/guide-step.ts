/** A line, or one for courses that can be passed and another for those that cannot; absent where it would say nothing. */
export type Step = string | { readonly toPass: string; readonly otherwise?: string };

/** The lines that hold for a course. */
export function linesOf(steps: readonly Step[], canBePassed: boolean): readonly string[] {
  return steps.flatMap((step) =>
    typeof step === "string" ? step : ((canBePassed ? step.toPass : step.otherwise) ?? []),
  );
}

/** The same line in other words, as for an LMS that was made from another. */
export function reworded(step: Step, change: (words: string) => string): Step {
  if (typeof step === "string") return change(step);
  const { toPass, otherwise } = step;
  return { toPass: change(toPass), ...(otherwise === undefined ? {} : { otherwise: change(otherwise) }) };
}
