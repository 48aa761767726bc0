import { numberFormat } from "../formatters.ts";
import type { WordForms, Wording, Words } from "../../contract/wording.ts";
import { arabic } from "./ar.ts";
import { welsh } from "./cy.ts";
import type { Entry, Language } from "./define.ts";
import { british } from "./en-gb.ts";
import { french } from "./fr.ts";

export type { Language };

/** Every language the interface speaks. A new one: its file, and a line here. */
export const languages: readonly Language[] = [british, welsh, french, arabic];

/** English, for a course in a language that the interface does not speak yet. */
export const fallbackLanguage: Language = british;

/** Groups of keys that the learner's browser needs; page data carries these and no others. */
const runtimeGroups: readonly string[] = ["run"];

/** The language of the course, or one of the same family; `undefined` when the interface does not speak it. */
export function findLanguage(tag: string): Language | undefined {
  const wanted = tag.toLowerCase();
  return (
    languages.find((language) => language.tag.toLowerCase() === wanted) ??
    languages.find((language) => familyOf(language.tag) === familyOf(wanted))
  );
}

/** Primary subtag: `cy` of `cy-GB`. */
export function familyOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

/** The words of a language, as a course without wording of its own shows them; what it lacks is English. */
export function wordingOf({ tag, catalogue }: Language): Wording {
  const entries = Object.entries({ ...fallbackLanguage.catalogue, ...catalogue });
  return { tag, entries: Object.fromEntries(entries.map(([key, entry]) => [key, formsOf(entry)])) };
}

function formsOf(entry: Entry): WordForms {
  return typeof entry === "string" ? entry : { ...entry };
}

/** The entries page data carries, by key. */
export function runtimeWords({ entries }: Wording): Wording["entries"] {
  const isForPage = (key: string) => runtimeGroups.some((group) => key.startsWith(`${group}.`));
  return Object.fromEntries(Object.entries(entries).filter(([key]) => isForPage(key)));
}

/**
 * The locale for numbers and dates. What digits Arabic is written with depends on the browser's age and the region; a
 * page says the same everywhere, in the digits most Arabic readers in the United Kingdom meet around them. An author who
 * wants others says so in the tag: `ar-u-nu-arab`.
 */
export function formatLocale(tag: string): string {
  return familyOf(tag) === "ar" && !/-u-/i.test(tag) ? `${tag}-u-nu-latn` : tag;
}

/** What English makes of small numbers is simple, and without the tables of `Intl` quickly said. */
const isEnglish = /^en(?:-[A-Z]{2})?$/;
const simple = /^\d{1,3}(?:\.\d{1,2})?$/;

/** `locale` writes numbers and percentages; see `formatLocale`. */
export function wordsOf(wording: Wording, locale: string = formatLocale(wording.tag)): Words {
  const isPlain = isEnglish.test(locale);
  let plurals: Intl.PluralRules | undefined;
  const category = (count: number) =>
    isPlain ? (count === 1 ? "one" : "other") : (plurals ??= new Intl.PluralRules(wording.tag)).select(count);
  return (key, holes = {}) => {
    const entry = Object.hasOwn(wording.entries, key) ? wording.entries[key] : undefined;
    if (entry === undefined) throw new Error(`There is no interface text "${key}".`);
    const text = typeof entry === "string" ? entry : formOf(entry, category(Number(holes["count"])));
    return text.replace(/\{([a-zA-Z]+)\}/g, (whole, hole: string) => {
      const value = holes[hole];
      if (value === undefined) throw new Error(`The interface text "${key}" needs a value for ${whole}.`);
      if (typeof value === "string") return value;
      if (isPlain && simple.test(String(value))) return hole === "percent" ? `${value}%` : String(value);
      return hole === "percent"
        ? numberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(value / 100)
        : numberFormat(locale).format(value);
    });
  };
}

function formOf(forms: Readonly<Record<string, string>>, category: string): string {
  return forms[category] ?? forms["other"] ?? "";
}
