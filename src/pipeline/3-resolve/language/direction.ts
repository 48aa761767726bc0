import { familyOf } from "../../../content/languages/index.ts";

/** Languages written from right to left, by their primary subtag. */
const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);

/** Scripts written from right to left; a tag that names its script is taken at its word. */
const scripts = new Set(["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"]);

/** The direction a language is written in. */
export function directionOf(language: string): "ltr" | "rtl" {
  const script = language
    .toLowerCase()
    .split("-")
    .slice(1, 3)
    .find((part) => /^[a-z]{4}$/.test(part));
  const isRightToLeft = script === undefined ? rightToLeft.has(familyOf(language)) : scripts.has(script);
  return isRightToLeft ? "rtl" : "ltr";
}
