import type { Plurals } from "../define.ts";

/** Welsh counts with six forms: none, 1, 2, 3, 6 and all others. */
export type WelshForms = Plurals<"zero" | "one" | "two" | "few" | "many" | "other">;

/**
 * A text that counts a noun: as it is, after 2 (soft mutation), and after 3 and 6 (aspirate mutation). The noun stays in
 * the singular after a number.
 */
export function counted(noun: string, afterTwo: string, afterThree: string, text = (n: string) => n): WelshForms {
  const [plain, two, three] = [noun, afterTwo, afterThree].map((form) => text(`{count} ${form}`));
  const other = plain ?? "";
  return { zero: other, one: other, two: two ?? other, few: three ?? other, many: three ?? other, other };
}

/** A noun that no number changes, such as one that begins with a vowel. */
export function unchanged(noun: string, text = (n: string) => n): WelshForms {
  return counted(noun, noun, noun, text);
}
