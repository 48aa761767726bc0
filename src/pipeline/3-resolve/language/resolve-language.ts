import { fallbackLanguage, findLanguage, formatLocale, wordingOf } from "../../../content/languages/index.ts";
import type { Course } from "../../../model/course.ts";
import type { CourseFileValue } from "../../2-validate/course-schema.ts";
import type { ResolveTools } from "../parts/resolve-questions.ts";
import { directionOf } from "./direction.ts";
import { languageNotReviewed } from "./messages.ts";

/** The language of the course, how it is written, and what the interface says in it. */
export function resolveLanguage(
  course: CourseFileValue,
  { locate, report }: Pick<ResolveTools, "locate" | "report">,
): Pick<Course, "language" | "direction" | "locale" | "wording"> {
  const { language } = course;
  const spoken = findLanguage(language);
  if (spoken && spoken.reviewed === false) {
    report(languageNotReviewed.at(locate(course, "language"), { language: spoken.name }));
  }
  return {
    language,
    direction: course.direction ?? directionOf(language),
    locale: formatLocale(language),
    wording: wordingOf(spoken ?? fallbackLanguage),
  };
}
