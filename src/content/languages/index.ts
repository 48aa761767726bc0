import {
  defineLanguage,
  type Catalogue,
  type Entry,
  type Holes,
  type Language,
  type WordKey,
  type Words,
} from "./define.ts";
import { enGb } from "./en-gb.ts";

export type { Catalogue, Entry, Holes, Language, WordKey, Words };

/** Every language the interface speaks. A new one: its file, and a line here. English is the fallback. */
export const languages: readonly Language[] = [defineLanguage("en-GB", enGb)];

/** Groups of keys that the learner's browser needs; page data carries these and no others. */
export const runtimeGroups: readonly string[] = ["run"];

/** The language of the course, or one of the same family; `undefined` when the interface does not speak it. */
export function findLanguage(tag: string): Language | undefined {
  const wanted = tag.toLowerCase();
  const family = wanted.split("-")[0];
  return (
    languages.find((language) => language.tag.toLowerCase() === wanted) ??
    languages.find((language) => language.tag.toLowerCase().split("-")[0] === family)
  );
}

/** English, for a course in a language that the interface does not speak yet. */
export const fallbackLanguage: Language = defineLanguage("en-GB", enGb);

/** The language the interface speaks in a course: its own, or English. */
export function languageFor(tag: string): Language {
  return findLanguage(tag) ?? fallbackLanguage;
}

/** The entries page data carries, by key; plural forms by category. */
export function runtimeWords(tag: string): Readonly<Record<string, string | Readonly<Record<string, string>>>> {
  const entries: readonly (readonly [string, Entry])[] = Object.entries(languageFor(tag).catalogue);
  return Object.fromEntries(
    entries
      .filter(([key]) => runtimeGroups.some((group) => key.startsWith(`${group}.`)))
      .map(([key, entry]) => [key, typeof entry === "string" ? entry : { ...entry }]),
  );
}

/** `tag` is the course's own, so that numbers are written as there. */
export function wordsOf(language: Language, tag: string = language.tag): Words {
  const entries = new Map<string, Entry>(Object.entries(language.catalogue));
  const plurals = new Intl.PluralRules(language.tag);
  const numbers = new Intl.NumberFormat(tag);
  return (key, holes = {}) => {
    const entry = entries.get(key);
    if (entry === undefined) throw new Error(`There is no interface text "${key}".`);
    const text = typeof entry === "string" ? entry : (entry[plurals.select(Number(holes["count"]))] ?? entry.other);
    return text.replace(/\{([a-zA-Z]+)\}/g, (whole, hole: string) => {
      const value = holes[hole];
      if (value === undefined) throw new Error(`The interface text "${key}" needs a value for ${whole}.`);
      return typeof value === "number" ? numbers.format(value) : value;
    });
  };
}
