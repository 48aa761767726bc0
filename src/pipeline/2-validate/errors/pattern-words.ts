import { idPattern, languageTag } from "../../../content/text.ts";
import { isoDate, isoDay } from "../course-schema.ts";
import { documentationOf, type SchemaPart } from "./schema-part.ts";

interface Words {
  /** Completes "…, which is not ". */
  readonly what: string;
  readonly advice: string;
}

/** What the patterns of the format are for. A pattern not listed here is explained by the description of its key. */
const words: Readonly<Record<string, Words>> = {
  [idPattern]: {
    what: "an id",
    advice:
      "Begin with a small letter; use small letters, digits and hyphens only, up to 64 characters: use-as-a-professional.",
  },
  [isoDay]: { what: "a day", advice: "Write year, month and day with hyphens: 2026-11-01." },
  [isoDate]: { what: "a date", advice: "Write a year, a month or a day: 2026, 2026-11 or 2026-11-01." },
  [languageTag]: { what: "a language tag", advice: "Write the tag of the language: en-GB, cy, de." },
  "^[0-9]{1,3}(\\.[0-9]{1,2})?%$": { what: "a percentage", advice: "Write a number with a percent sign: 80%." },
  "^https://[^\\s]+$": {
    what: "an https address",
    advice: "Write an address that begins with https:// and has no spaces.",
  },
  "^https?://[^\\s]+$": {
    what: "a web address",
    advice: "Write an address that begins with https:// and has no spaces.",
  },
  "\\S": { what: "a text", advice: "Write words, or delete the line." },
  "^[^\\r\\n]*$": { what: "a single line", advice: "Write it on one line." },
};

export function patternWords(pattern: string, part: SchemaPart): Words {
  return words[pattern] ?? { what: "in the right form", advice: documentationOf(part) };
}
