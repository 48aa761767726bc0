import { fallbackLanguage, findLanguage, formatLocale, wordingOf } from "../../../content/languages/index.ts";
import type { Language } from "../../../content/languages/define.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseInput, LocaleInput } from "../../2-validate/course-input.ts";
import type { ResolveTools } from "../course/resolve-questions.ts";
import { checkWording } from "./check-wording.ts";
import { directionOf } from "./direction.ts";
import { localeNotUsed, wordingIncomplete } from "./messages.ts";
import { keysLeft, localesFor, withOwnWords } from "./own-wording.ts";

type Tools = Pick<ResolveTools, "locate" | "report">;

/** The language of the course, how it is written, and what the interface says in it. */
export function resolveLanguage(
  { course, locales }: Pick<CourseInput, "course" | "locales">,
  tools: Tools,
): Pick<Course, "language" | "direction" | "locale" | "wording" | "unreviewed"> {
  const { language } = course;
  const own = localesFor(language, locales);
  for (const locale of locales) checkWording(locale, tools.locate, tools.report);
  reportUnused(language, locales, own, tools);
  return {
    language,
    direction: course.direction ?? directionOf(language),
    locale: formatLocale(language),
    ...wordingFor(course, own, tools),
  };
}

/** The tool's words in the language of the course, or English; and over them the course's own. */
function wordingFor(
  course: CourseInput["course"],
  own: readonly LocaleInput[],
  tools: Tools,
): Pick<Course, "wording" | "unreviewed"> {
  const spoken = findLanguage(course.language);
  const base = wordingOf(spoken ?? fallbackLanguage);
  const left = keysLeft(base.entries, own);
  if (!spoken) reportIncomplete(own, left, Object.keys(base.entries).length, tools);
  const tag = spoken || own.length === 0 ? base.tag : course.language;
  return { wording: { tag, entries: withOwnWords(base.entries, own) }, ...unreviewedWords(spoken, left) };
}

/** A course that says everything in its own words shows none of ours. */
function unreviewedWords(spoken: Language | undefined, left: readonly string[]): Pick<Course, "unreviewed"> {
  return spoken?.reviewed === false && left.length > 0 ? { unreviewed: spoken.name } : {};
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
