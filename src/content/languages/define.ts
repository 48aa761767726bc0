import type { enGb } from "./en-gb/words.ts";

/** Categories of `Intl.PluralRules`; which of them a language has, CLDR says. */
export const pluralCategories = ["zero", "one", "two", "few", "many", "other"] as const;
export type PluralCategory = (typeof pluralCategories)[number];

/** Forms of a text that counts something: one for each category of the language. */
export type Plurals<Category extends PluralCategory> = { readonly [Each in Category]: string };

/** What each plural of a language has at least. */
export type PluralForms = Plurals<"other">;

export type Entry = string | PluralForms;

/**
 * A file of a language: the keys of the English file of the same name. A key that is missing, misspelt or has one
 * form where English counts does not compile, nor does a plural that misses a form of the language.
 */
export type Translation<English, Forms extends PluralForms> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Forms;
};

/** Every text of the interface in one language. English is the source. */
export type Catalogue = Translation<typeof enGb, PluralForms>;

/** Who has read a whole translation as its learners will, and when (`YYYY-MM-DD`). */
export interface Review {
  readonly by: string;
  readonly date: string;
}

export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Its name in English, for reports. */
  readonly name: string;
  readonly catalogue: Catalogue;
  /** `false` warns at build: no human has reviewed the texts. */
  readonly reviewed: Review | false;
}
