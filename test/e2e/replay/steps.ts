import type { Traffic } from "./desks.ts";

/** What a learner does in one go. */
export interface Step {
  readonly name: string;
  /** Acts in it that may be worth saving, one by one: a choice, a button, reading to an end. */
  readonly actions: number;
  /** What the other side had heard from the beginning of the course to the end of this step. */
  readonly heard: Traffic;
}

export interface Watch {
  readonly steps: readonly Step[];
  step<T>(name: string, actions: number, act: () => Promise<T>): Promise<T>;
}

/** Does what a learner does, and notes down how much the other side has heard by then. */
export function watch(traffic: () => Traffic): Watch {
  const steps: Step[] = [];
  return {
    steps,
    async step(name, actions, act) {
      const result = await act();
      steps.push({ name, actions, heard: traffic() });
      return result;
    },
  };
}

/**
 * The steps by whose end the other side had heard of more saves than the actions until then allow. Counted from the beginning,
 * because on a slow machine a save may arrive in a later step, and several may have become one; never more.
 */
export function tooTalkative(steps: readonly Step[], actionLimit: number): readonly string[] {
  let allowed = 0;
  return steps.flatMap(({ name, actions, heard }) => {
    allowed += actions * actionLimit;
    return heard.saves > allowed ? [`${name}: ${heard.saves} of ${allowed}`] : [];
  });
}
