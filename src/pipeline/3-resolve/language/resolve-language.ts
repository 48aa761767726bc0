import { fallbackLanguage, findLanguage, formatLocale, wordingOf } from "../../../content/languages/index.ts";
import type { Language } from "../../../content/languages/define.ts";
import type { Wording } from "../../../contract/wording.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseInput, LocaleInput } from "../../2-validate/course-input.ts";
import type { ResolveTools } from "../course/resolve-questions.ts";
import { checkWording } from "./check-wording.ts";
import { directionOf } from "./direction.ts";
import { languageNotReviewed, localeNotUsed, wordingIncomplete } from "./messages.ts";
import { keysLeft, localesFor, withOwnWords } from "./own-wording.ts";

type Tools = Pick<ResolveTools, "locate" | "report">;

/** The language of the course, how it is written, and what the interface says in it. */
export function resolveLanguage(
  { course, locales }: Pick<CourseInput, "course" | "locales">,
  tools: Tools,
): Pick<Course, "language" | "direction" | "locale" | "wording"> {
  const { language } = course;
  const own = localesFor(language, locales);
  for (const locale of locales) checkWording(locale, tools.locate, tools.report);
  reportUnused(language, locales, own, tools);
  return {
    language,
    direction: course.direction ?? directionOf(language),
    locale: formatLocale(language),
    wording: wordingFor(course, own, tools),
  };
}

/** The tool's words in the language of the course, or English; and over them the course's own. */
function wordingFor(course: CourseInput["course"], own: readonly LocaleInput[], tools: Tools): Wording {
  const spoken = findLanguage(course.language);
  const base = wordingOf(spoken ?? fallbackLanguage);
  const left = keysLeft(base.entries, own);
  if (spoken) reportUnreviewed(course, spoken, left, tools);
  else reportIncomplete(own, left, Object.keys(base.entries).length, tools);
  const tag = spoken || own.length === 0 ? base.tag : course.language;
  return { tag, entries: withOwnWords(base.entries, own) };
}

/** A course that says everything in its own words shows none of ours. */
function reportUnreviewed(
  course: CourseInput["course"],
  { name, reviewed }: Language,
  left: readonly string[],
  { locate, report }: Tools,
): void {
  if (reviewed !== false || left.length === 0) return;
  report(languageNotReviewed.at(locate(course, "language"), { language: name }));
}

function reportIncomplete(
  own: readonly LocaleInput[],
  left: readonly string[],
  all: number,
  { locate, report }: Tools,
): void {
  const last = own.at(-1);
  if (!last || left.length === 0) return;
  report(wordingIncomplete.at(locate(last.value), { path: last.path, count: left.length, all, keys: left.join(", ") }));
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
