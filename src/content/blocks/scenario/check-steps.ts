import { advise } from "../../../diagnostics/suggest.ts";
import type { CheckTools } from "../../kind-tools.ts";
import { stepEndless, stepTwice, stepUnknown, stepUnreachable } from "./messages.ts";

/** What the graph of a story is made of. */
export interface StepNode {
  readonly id: string;
  readonly choices?: readonly { readonly next: string }[];
}

/** The story can be played from its first step to an end, whatever the learner chooses, and no step is left out. */
export function checkSteps(steps: readonly StepNode[], tools: CheckTools): void {
  const ids = steps.map(({ id }) => id);
  const twice = steps.filter(({ id }, index) => ids.indexOf(id) !== index);
  const lost = steps.flatMap(({ choices = [] }) => choices.filter(({ next }) => !ids.includes(next)));
  for (const step of twice) tools.report(stepTwice.at(tools.locate(step, "id"), { id: step.id }));
  for (const choice of lost) {
    const advice = advise(choice.next, [...new Set(ids)], "");
    tools.report(stepUnknown.at(tools.locate(choice, "next"), { id: choice.next, advice }));
  }
  // What follows from a mistake already reported is not another.
  if (twice.length > 0 || lost.length > 0) return;
  const reached = reachedFrom(ids.slice(0, 1), (id) => nextOf(steps, id));
  const ends = steps.flatMap(({ id, choices }) => (choices ? [] : [id]));
  const ending = reachedFrom(ends, (id) => before(steps, id));
  for (const step of steps) {
    const holes = { id: step.id };
    if (!reached.has(step.id)) tools.report(stepUnreachable.at(tools.locate(step, "id"), holes));
    else if (!ending.has(step.id)) tools.report(stepEndless.at(tools.locate(step, "id"), holes));
  }
}

function nextOf(steps: readonly StepNode[], from: string): readonly string[] {
  return steps.flatMap(({ id, choices = [] }) => (id === from ? choices.map(({ next }) => next) : []));
}

function before(steps: readonly StepNode[], to: string): readonly string[] {
  return steps.flatMap(({ id, choices = [] }) => (choices.some(({ next }) => next === to) ? [id] : []));
}

function reachedFrom(starts: readonly string[], follow: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  // A set goes on to what is added while it is walked.
  for (const id of reached) for (const next of follow(id)) reached.add(next);
  return reached;
}
