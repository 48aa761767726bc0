import type { enGb } from "./en-gb.ts";

/** Forms of a text that counts something; categories of `Intl.PluralRules`. `other` is always there. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type Entry = string | PluralForms;

/** Key of an interface text, such as `run.saved`. */
export type WordKey = keyof typeof enGb;

/**
 * Every text of the interface in one language. English is the source: a language that misses a key, or
 * has one form where English counts, does not compile.
 */
export type Catalogue = {
  readonly [Key in WordKey]: (typeof enGb)[Key] extends string ? string : PluralForms;
};

export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly catalogue: Catalogue;
}

export function defineLanguage(tag: string, catalogue: Catalogue): Language {
  return { tag, catalogue };
}

/** Values for the `{holes}` of a text. `count` chooses the plural form. */
export type Holes = Readonly<Record<string, string | number>>;

/** Fills in a text of the interface. */
export type Words = (key: string, holes?: Holes) => string;
