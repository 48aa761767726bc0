import type { AnswerType } from "../../contract/answer.ts";
import type { Slot } from "../../contract/state.ts";
import { questionKinds } from "./index.ts";

/** A bundle of the learner's runtime: what it is called after its driver, and what it knows. */
export interface RuntimeTier {
  readonly suffix: string;
  /** Types of question. */
  readonly types: readonly string[];
  /** Modules it is made without, by file name: what they export is never called. */
  readonly without: readonly string[];
  /** What no slot may store, not even a retired one: a learner may come back with such an answer. */
  readonly unread: readonly AnswerType[];
}

/** Smallest first: learners on slow lines load no code for questions their course does not ask. */
export const runtimeTiers: readonly RuntimeTier[] = [
  {
    suffix: "",
    types: questionKinds.filter((kind) => kind.inSmallRuntime).map(({ type }) => type),
    without: ["rare-answers.ts", "rare-feedback.shared.ts"],
    unread: ["choices", "order", "number"],
  },
  { suffix: "-all", types: questionKinds.map(({ type }) => type), without: [], unread: [] },
];

/** File name, in `dist/runtime`, of the smallest runtime of a driver that knows these questions and slots. */
export function runtimeName(driver: string, types: readonly string[], slots: readonly Slot[]): string {
  const tier = runtimeTiers.find(
    (candidate) =>
      types.every((type) => candidate.types.includes(type)) &&
      slots.every(({ stores }) => !candidate.unread.some((type) => type === stores.type)),
  );
  if (!tier) throw new Error(`no runtime for ${types.join(", ")}`);
  return `${driver}${tier.suffix}.js`;
}
