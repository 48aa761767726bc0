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

/** What was typed into the fields of one entry, in their order. */
export type Entry = readonly string[];

/** ASCII has two characters for exactly this, and nobody can type them. */
const fieldSeparator = "\u001f";
const entrySeparator = "\u001e";

/**
 * A list of entries with the same fields each, such as an action plan, is stored as one text: so its entries share one
 * allotment, and what is not written takes no room. Empty fields and entries at the end are left out.
 */
export function entriesText(entries: readonly Entry[]): string {
  const texts = entries.map((fields) => fields.slice(0, filled(fields)).map(plain).join(fieldSeparator));
  return texts.slice(0, filled(texts)).join(entrySeparator);
}

/** How many there are up to the last one that is not empty. */
function filled(texts: readonly string[]): number {
  return texts.reduce((count, text, index) => (text === "" ? count : index + 1), 0);
}

/** The entries of such a text; none of an empty one. */
export function entriesOf(text: string): readonly Entry[] {
  return text === "" ? [] : text.split(entrySeparator).map((fields) => fields.split(fieldSeparator));
}

/** What was pasted may have the separators in it. */
function plain(field: string): string {
  return field.split(fieldSeparator).join(" ").split(entrySeparator).join(" ");
}
