import { passageLanguage } from "../scope/passage-language.ts";
import type { Words } from "../../../contract/wording.ts";
import { languageOf } from "../../../content/text.ts";
import { wordsOf } from "../../../content/languages/index.ts";
import type { Course } from "../../../model/course.ts";
import type { SiteFile } from "../../../model/site.ts";
import { unitsOf } from "../../3-resolve/units.ts";
import type { Templates } from "../templates/templates.ts";
import { escapeHtml } from "../escape.ts";
import { plainText } from "../plain-text.ts";
import { safeHtml } from "../safe-html.ts";
import { iconOf } from "./icon.ts";
import { menuItems } from "./menu.ts";

/** As strict as the units' own; there is no script at all. */
const policy = safeHtml(
  "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
);

/** `index.html` of a course in several units where no LMS leads from one to the next. It needs no script. */
export function contentsPage(course: Course, words: Words, templates: Templates): SiteFile {
  const paths = unitsOf(course).map(({ path }) => path);
  const html = templates.render("layouts/contents", {
    lang: course.language,
    dir: course.direction,
    policy,
    icon: iconOf(course),
    course: {
      title: course.title,
      summary: plainText(course.summary),
      ...(course.lede ? passageLanguage(course.lede.text, course.direction) : languageOf(undefined)),
    },
    parts: menuItems(course, words).map((item, index) => ({ ...item, href: paths[index] })),
  });
  return { path: "index.html", body: new TextEncoder().encode(html.toHTML()), mediaType: "text/html" };
}

/** The way from a unit back to the list of all. */
export function contentsLink(course: Course): string {
  const words = wordsOf(course.wording, course.locale);
  return `<p class="wrap"><a class="plain" href="index.html">${escapeHtml(words("page.allParts"))}</a></p>`;
}
