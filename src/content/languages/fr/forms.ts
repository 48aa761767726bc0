import type { Plurals } from "../define.ts";

/** French: 0 and 1, whole millions (which take “de”), and all others. */
export type FrenchForms = Plurals<"one" | "many" | "other">;

/** A text that counts a noun. */
export function counted(singular: string, plural: string, text = (n: string) => n): FrenchForms {
  const de = /^[aeiouhéèêœ]/i.test(plural) ? "d’" : "de ";
  return {
    one: text(`{count} ${singular}`),
    many: text(`{count} ${de}${plural}`),
    other: text(`{count} ${plural}`),
  };
}

/** A text in which more than the counted noun changes. */
export function either(singular: string, plural: string): FrenchForms {
  return { one: singular, many: plural, other: plural };
}
