import { fallbackLanguage, findLanguage, formatLocale, wordingOf } from "../../../content/languages/index.ts";
import type { Language } from "../../../content/languages/define.ts";
import { counted } from "../../../diagnostics/counted.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseInput, LocaleInput } from "../../2-validate/course-input.ts";
import type { ResolveTools } from "../course/resolve-questions.ts";
import { checkWording } from "./check-wording.ts";
import { directionOf } from "./direction.ts";
import { languagePartly, localeNotUsed, wordingIncomplete } from "./messages.ts";
import { keysLeft, localesFor, withOwnWords } from "./own-wording.ts";

type Tools = Pick<ResolveTools, "locate" | "report">;

/** The language of the course, how it is written, and what the interface says in it. */
export function resolveLanguage(
  { course, locales }: Pick<CourseInput, "course" | "locales">,
  tools: Tools,
  spoken = findLanguage(course.language),
): Pick<Course, "language" | "direction" | "locale" | "wording" | "unreviewed"> {
  const { language } = course;
  const own = localesFor(language, locales);
  for (const locale of locales) checkWording(locale, tools.locate, tools.report);
  reportUnused(language, locales, own, tools);
  return {
    language,
    direction: course.direction ?? directionOf(language),
    locale: formatLocale(language),
    ...wordingFor(course, spoken, own, tools),
  };
}

/** The tool's words in the language of the course, or English; and over them the course's own. */
function wordingFor(
  course: CourseInput["course"],
  spoken: Language | undefined,
  own: readonly LocaleInput[],
  tools: Tools,
): Pick<Course, "wording" | "unreviewed"> {
  const base = wordingOf(spoken ?? fallbackLanguage);
  const left = keysLeft(base.entries, own);
  const all = Object.keys(base.entries).length;
  if (!spoken) reportIncomplete(own, left, all, tools);
  else reportHalfMade(course, spoken, left, tools);
  const tag = spoken || own.length === 0 ? base.tag : course.language;
  return { wording: { tag, entries: withOwnWords(base.entries, own) }, ...unreviewedWords(spoken, left) };
}

/** A course that says everything in its own words shows none of ours. */
function unreviewedWords(spoken: Language | undefined, left: readonly string[]): Pick<Course, "unreviewed"> {
  return spoken?.reviewed === false && left.length > 0 ? { unreviewed: spoken.name } : {};
}

/** A translation that is under way: the types of our own languages refuse one, and the bundle does not. */
function reportHalfMade(
  course: CourseInput["course"],
  { name, catalogue }: Language,
  left: readonly string[],
  { locate, report }: Tools,
): void {
  const lacking = left.filter((key) => !Object.hasOwn(catalogue, key));
  if (lacking.length === 0) return;
  const count = counted(left.length - lacking.length, "is", "are");
  const holes = { count, all: left.length, language: name, tag: course.language };
  report(languagePartly.at(locate(course, "language"), holes));
}

function reportIncomplete(
  own: readonly LocaleInput[],
  left: readonly string[],
  all: number,
  { locate, report }: Tools,
): void {
  const last = own.at(-1);
  if (!last || left.length === 0) return;
  report(wordingIncomplete.at(locate(last.value), { path: last.path, count: left.length, all, keys: firstOf(left) }));
}

const mostNamed = 12;

function firstOf(keys: readonly string[]): string {
  return `${keys.slice(0, mostNamed).join(", ")}${keys.length > mostNamed ? ", …" : ""}`;
}

function reportUnused(
  language: string,
  locales: readonly LocaleInput[],
  own: readonly LocaleInput[],
  { locate, report }: Tools,
): void {
  for (const locale of locales.filter((one) => !own.includes(one))) {
    const isNarrower = locale.tag.toLowerCase().startsWith(`${language.toLowerCase()}-`);
    const advice = isNarrower
      ? `Rename it "locales/${language}.yaml", or write \`language: ${locale.tag}\` in course.yaml.`
      : "Delete it, or correct `language` in course.yaml.";
    report(localeNotUsed.at(locate(locale.value), { path: locale.path, language, advice }));
  }
}
