import { Type } from "typebox";
import { fallbackLanguage } from "../../content/languages/index.ts";
import { pluralCategories, type Entry } from "../../content/languages/define.ts";
import type { WordForms } from "../../contract/wording.ts";

/** `locales/<tag>.yaml`: some of the interface's texts, by their keys. */
export type LocaleFileValue = Readonly<Record<string, WordForms>>;

const text = {
  type: "string",
  minLength: 1,
  maxLength: 2000,
  pattern: "\\S",
  description: "The words of a button, a label or a message.",
};

const forms = {
  type: "object",
  properties: Object.fromEntries(
    pluralCategories.map((category) => [category, { ...text, description: `Words for what counts as "${category}".` }]),
  ),
  required: ["other"],
  additionalProperties: false,
  description: "A text that counts something: its words for each form that the language counts with.",
};

/**
 * Every key of the interface, each with its English for the editor to show. What the values must be is said once for
 * all keys of a sort: said at each of three hundred keys, it would make the validator a tenth of the whole tool.
 */
export function localeFileSchema() {
  const entries: readonly (readonly [string, Entry])[] = Object.entries(fallbackLanguage.catalogue);
  const plain = entries.filter(([, entry]) => typeof entry === "string");
  const counting = entries.filter(([, entry]) => typeof entry !== "string");
  return Type.Unsafe<LocaleFileValue>({
    type: "object",
    properties: Object.fromEntries(entries.map(([key, entry]) => [key, documented(entry)])),
    patternProperties: {
      [oneOf(plain)]: { $ref: "#/$defs/text" },
      [oneOf(counting)]: { $ref: "#/$defs/forms" },
    },
    additionalProperties: false,
    minProperties: 1,
    description: "`build-course schema locale` prints every key with its English.",
    $defs: { text, forms },
  });
}

function oneOf(entries: readonly (readonly [string, Entry])[]): string {
  return `^(${entries.map(([key]) => key.replaceAll(".", "\\.")).join("|")})$`;
}

function documented(entry: Entry): object {
  if (typeof entry === "string") return { description: entry, examples: [entry] };
  const english = Object.entries(entry).map(([form, words]) => `${form}: ${words}`);
  return { description: english.join(" · "), examples: [entry] };
}
