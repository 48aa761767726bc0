import { questionKinds } from "./index.ts";

/** A bundle of the learner's runtime: what it is called after its driver, and the types of question it knows. */
export interface RuntimeTier {
  readonly suffix: string;
  readonly types: readonly string[];
}

/** Smallest first: learners on slow lines load no code for questions their course does not ask. */
export const runtimeTiers: readonly RuntimeTier[] = [
  { suffix: "", types: questionKinds.filter((kind) => kind.inSmallRuntime).map(({ type }) => type) },
  { suffix: "-all", types: questionKinds.map(({ type }) => type) },
];

/** File name, in `dist/runtime`, of the smallest runtime of a driver that knows these types of question. */
export function runtimeName(driver: string, types: readonly string[]): string {
  const tier = runtimeTiers.find((candidate) => types.every((type) => candidate.types.includes(type)));
  if (!tier) throw new Error(`no runtime for ${types.join(", ")}`);
  return `${driver}${tier.suffix}.js`;
}
