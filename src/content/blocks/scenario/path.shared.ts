/** A step as the walk needs it: where each choice, by its stable number, leads. An end has none. */
export interface PathStep {
  readonly id: string;
  readonly next: ReadonlyMap<number, string>;
}

export interface Decision {
  readonly step: string;
  readonly choice: number;
}

export interface Path {
  /** Decisions so far, in their order; each step at most once. */
  readonly decisions: readonly Decision[];
  /** Where the learner is now. */
  readonly at: string;
}

/**
 * The path that stored choices stand for. A choice that leads back to a step on the path takes the learner there, and
 * what was decided from there on is open again: so every path is a list without repeats, and has an end.
 */
export function pathOf(steps: readonly PathStep[], choiceAt: (step: string) => number | undefined): Path {
  const decisions: Decision[] = [];
  let at = steps[0]?.id ?? "";
  for (;;) {
    const choice = choiceAt(at);
    const next = choice === undefined ? undefined : steps.find(({ id }) => id === at)?.next.get(choice);
    if (choice === undefined || next === undefined) return { decisions, at };
    decisions.push({ step: at, choice });
    at = next;
    const back = decisions.findIndex(({ step }) => step === next);
    if (back >= 0) return { decisions: decisions.slice(0, back), at };
  }
}
