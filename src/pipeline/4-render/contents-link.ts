import { languageFor, wordsOf } from "../../content/languages/index.ts";
import type { Course } from "../../model/course.ts";
import { escapeHtml } from "./escape.ts";

/** The way from a unit back to the list of all, where no LMS offers one. */
export function contentsLink(course: Course): string {
  const words = wordsOf(languageFor(course.language), course.language);
  return `<p class="wrap"><a class="plain" href="index.html">${escapeHtml(words("page.allParts"))}</a></p>`;
}
