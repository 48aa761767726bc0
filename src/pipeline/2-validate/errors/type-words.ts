import type { Plain } from "../../../model/source.ts";

/** What a value is, in an author's words. */
export function wordForValue(value: Plain | undefined): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "a set of keys";
  if (typeof value === "number") return "a number";
  if (typeof value === "boolean") return "true or false";
  return value === null || value === undefined ? "nothing" : "text";
}

const expectedWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a set of keys",
};

/** What types a schema takes. Text with a language of its own is still text. */
export function wordForTypes(types: readonly string[]): string {
  const named = types.filter((type) => !(type === "object" && types.includes("string")));
  return named.map((type) => expectedWords[type] ?? type).join(" or ");
}

/** How to write a value of the types a schema takes. */
export function howToWrite(types: readonly string[], key: string | undefined, value: Plain | undefined): string {
  if (types.includes("boolean")) return "Write true or false, without quotes.";
  if (types.includes("number") || types.includes("integer")) return numberAdvice(types, value);
  if (types.includes("array"))
    return "Write a list: each entry on a line of its own, indented, beginning with a hyphen and a space.";
  if (types.includes("string")) return `Write text${key === undefined ? "" : ` after \`${key}:\``}.`;
  return "Write keys on lines of their own, indented.";
}

function numberAdvice(types: readonly string[], value: Plain | undefined): string {
  const isNumeral = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  if (isNumeral) return "Write the number without quotes.";
  return types.includes("integer") ? "Write a whole number, in digits." : "Write a number, in digits.";
}
