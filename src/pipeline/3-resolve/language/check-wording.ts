import { fallbackLanguage } from "../../../content/languages/index.ts";
import { pluralCategories, type Entry } from "../../../content/languages/define.ts";
import type { WordForms } from "../../../contract/wording.ts";
import type { Report, Span } from "../../../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../../../diagnostics/suggest.ts";
import type { Locate } from "../../../model/source.ts";
import type { LocaleInput } from "../../2-validate/course-input.ts";
import { formMissing, formUnknown, valueLeftOut, valueUnknown } from "./messages.ts";

const english: ReadonlyMap<string, Entry> = new Map(Object.entries(fallbackLanguage.catalogue));

/** One text of a file: in one form, or in several. */
interface Written {
  readonly key: string;
  readonly forms: readonly (readonly [text: string, at: Span | undefined])[];
  /** Where the key stands. */
  readonly at: Span | undefined;
}

/** What the schema cannot see in a file of `locales/`: the values its texts name, and the forms its language counts with. */
export function checkWording({ tag, value }: LocaleInput, locate: Locate, report: Report): void {
  const counting = countingForms(tag);
  for (const [key, entry] of Object.entries(value)) {
    const at = locate(value, key, "key");
    const forms =
      typeof entry === "string"
        ? [[entry, locate(value, key)] as const]
        : Object.entries(entry).map(([form, text]) => [text, locate(entry, form)] as const);
    checkValues({ key, forms, at }, report);
    if (typeof entry !== "string" && counting) checkForms({ key, entry, tag, counting, at }, locate, report);
  }
}

/** A value nobody supplies would stop the page; one that is left out is a word the learner misses. */
function checkValues({ key, forms, at }: Written, report: Report): void {
  const known = valuesIn(formsOf(english.get(key) ?? ""));
  const unknown = forms.flatMap(([text, place]) =>
    bracesIn(text)
      .filter((found) => !known.includes(found))
      .map((value) => valueUnknown.at(place, { key, value, advice: valueAdvice(value, known) })),
  );
  for (const mistake of unknown) report(mistake);
  if (unknown.length > 0) return; // what is misspelt is not left out as well
  const used = new Set(valuesIn(forms.map(([text]) => text)));
  const left = known.filter((value) => !used.has(value));
  if (left.length > 0) report(valueLeftOut.at(at, { key, values: left.join(" and ") }));
}

function valueAdvice(value: string, known: readonly string[]): string {
  if (known.length === 0) return "Write it without braces; this text has no values.";
  return didYouMean(suggest(value, known), `Its values: ${known.join(", ")}.`);
}

interface Counted {
  readonly key: string;
  readonly entry: Exclude<WordForms, string>;
  readonly tag: string;
  readonly counting: readonly string[];
  readonly at: Span | undefined;
}

function checkForms({ key, entry, tag, counting, at }: Counted, locate: Locate, report: Report): void {
  const written = Object.keys(entry);
  const forms = counting.join(", ");
  for (const form of written.filter((one) => !counting.includes(one)))
    report(formUnknown.at(locate(entry, form, "key"), { key, form, tag, forms }));
  const missing = counting.filter((form) => !written.includes(form));
  if (missing.length > 0) report(formMissing.at(at, { key, missing: missing.join(", "), tag, forms }));
}

/** The forms a language counts with, in CLDR's order; `undefined` where this Node does not know the language. */
export function countingForms(tag: string): readonly string[] | undefined {
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) return undefined;
  const used: readonly string[] = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  return pluralCategories.filter((category) => used.includes(category));
}

function formsOf(entry: Entry): readonly string[] {
  return typeof entry === "string" ? [entry] : Object.values(entry);
}

/** `{count}` and so on, each once. */
function valuesIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => text.match(/\{[a-zA-Z]+\}/g) ?? []))];
}

/** Everything in braces, and braces that stand alone. */
function bracesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{[^{}]*\}?|\}/g) ?? [])];
}
