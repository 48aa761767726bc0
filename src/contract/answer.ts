/**
 * What a learner's answer can be. One union serves storage, scoring and interactions,
 * so that no kind of question or block encodes itself (`learner state` in src/README.md).
 *
 * Option numbers are *stable*: they come from `course.lock.yaml`, not from the position on
 * the page, so moving or rewording an option never changes what was answered.
 */
export type Answer =
  | { readonly type: "seen" }
  /** Ticked options or flags, ascending. */
  | { readonly type: "bits"; readonly on: readonly number[] }
  | { readonly type: "choice"; readonly option: number }
  /** One choice a row; a row not chosen yet is `null`. */
  | { readonly type: "choices"; readonly options: readonly (number | null)[] }
  /** All items, in the learner's order. */
  | { readonly type: "order"; readonly items: readonly number[] }
  /** Finite; at most nine significant digits and nine decimals survive storage. */
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "text"; readonly text: string };

export type AnswerType = Answer["type"];

/** What a kind declares it stores; the build computes layout, worst case and codec from this alone. */
export type Stores =
  | { readonly type: "nothing" }
  | { readonly type: "seen" }
  | { readonly type: "bits"; readonly count: number }
  | { readonly type: "choice"; readonly options: number }
  | { readonly type: "choices"; readonly options: readonly number[] }
  | { readonly type: "order"; readonly items: number }
  | { readonly type: "number" }
  /** Free text. `weight` is its share of what the format's limit leaves for notes. */
  | { readonly type: "text"; readonly weight: number };
