import { didYouMean } from "../../../diagnostics/suggest.ts";
import { languageTag, meantTag } from "../../../content/language-tags.ts";
import { idPattern } from "../../../content/text.ts";
import { dateAdvice, dateOrWords, dayAdvice, isoDate, isoDay } from "../../../content/dates.ts";
import { versionPattern } from "../version-pattern.ts";
import { documentationOf, type Subschema } from "./subschema.ts";

interface Explanation<Advice = string> {
  /** Completes "…, which is not ". */
  readonly what: string;
  readonly advice: Advice;
}

/** What the patterns of the format are for. A pattern not listed here is explained by the description of its key. */
const words: Readonly<Record<string, Explanation<string | ((written: string) => string)>>> = {
  [idPattern]: {
    what: "an id",
    advice:
      "Begin with a small letter; use small letters, digits and hyphens only, up to 64 characters: use-as-a-professional.",
  },
  [isoDay]: { what: "a day", advice: dayAdvice },
  [isoDate]: { what: "a date", advice: dateAdvice },
  [dateOrWords]: { what: "a date that there is", advice: dateAdvice },
  [languageTag]: { what: "a language tag", advice: tagAdvice },
  "^[0-9]{1,3}(\\.[0-9]{1,2})?%$": { what: "a percentage", advice: "Write a number with a percent sign: 80%." },
  "^https://[^\\s]+$": {
    what: "an https address",
    advice: "Write an address that begins with https:// and has no spaces.",
  },
  "^https?://[^\\s]+$": {
    what: "a web address",
    advice: "Write an address that begins with https:// and has no spaces.",
  },
  [versionPattern]: {
    what: "a version",
    advice:
      "Begin with a letter or a digit; use letters, digits, dots, hyphens and + only, without spaces: 1.0.0, 2026-11, 2.1-draft.",
  },
  "\\S": { what: "a text", advice: "Write words, or delete the line." },
  "^[^\\r\\n]*$": { what: "a single line", advice: "Write it on one line." },
};

export function patternWords(pattern: string, subschema: Subschema, written: string): Explanation {
  const { what, advice } = words[pattern] ?? { what: "in the right form", advice: documentationOf(subschema) };
  return { what, advice: typeof advice === "string" ? advice : advice(written) };
}

function tagAdvice(written: string): string {
  const tag = meantTag(written);
  if (tag === undefined) return "Write the tag of the language: en-GB, cy, de.";
  return didYouMean(tag, `That is ${new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag}.`);
}
