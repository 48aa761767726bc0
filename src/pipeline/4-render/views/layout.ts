import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { Words } from "../../../contract/wording.ts";
import type { Course } from "../../../model/course.ts";
import { safeHtml } from "../safe-html.ts";
import { holeMark } from "../templates/holes.ts";
import { plainText } from "../plain-text.ts";
import { pagesOf, type DocumentScope } from "../scope/document-scope.ts";
import { embeddedOrigins } from "../embedded.ts";
import { keepsNotes } from "../recorded.ts";
import { menuItems } from "./menu.ts";
import { printedPages } from "./printed-pages.ts";
import { startTitle } from "./start.ts";
import { iconOf } from "./icon.ts";
import { placedFile } from "../scope/placed-file.ts";
import { dateWords } from "../scope/view-tools.ts";

/**
 * Everything comes from the package, except what an embed block shows once the learner has asked for it. Whom the script
 * may talk to, only the format knows: its hole is `connect`.
 */
function policy(course: Course): SafeHtml {
  const frames = embeddedOrigins(course);
  return safeHtml(
    [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "media-src 'self'",
      "font-src 'self'",
      "object-src 'none'",
      `frame-src ${frames.length === 0 ? "'none'" : frames.join(" ")}`,
      "base-uri 'none'",
      "form-action 'none'",
      `connect-src ${holeMark("connect")}`,
    ].join("; "),
  );
}

/** The whole document around its pages. */
export function courseDocument(pages: readonly SafeHtml[], document: DocumentScope): SafeHtml {
  const { course, words } = document;
  return document.templates.render("layouts/course", {
    lang: course.language,
    dir: course.direction,
    policy: policy(course),
    course: { title: course.title, whole: document.whole.title, description: plainText(course.summary) },
    part: unitWords(document),
    logo: logoOf(document),
    icon: iconOf(course),
    startTitle: startTitle(document),
    hasQuiz: course.assessment !== undefined,
    hasNotes: keepsNotes(course),
    footer: footerLinks(document),
    menu: menuItems(course, words),
    sessionCount: course.sessions.length,
    settings: settings(words),
    facts: footerFacts(course, words),
    printedPages: printedPages(pages),
    pages,
  });
}

/** Which part of the course a unit is, beside the course's title. */
function unitWords({ course, whole, words }: DocumentScope): string | undefined {
  if (course === whole) return undefined;
  const [session] = course.sessions;
  return session ? words("session.place", { number: session.number, total: whole.sessions.length }) : course.title;
}

/** The same on every page, in one order (WCAG 3.2.6). */
function footerLinks(document: DocumentScope): readonly object[] {
  const links = [
    "start",
    "glossary",
    "references",
    "resources",
    "my-notes",
    "help",
    "accessibility",
    "privacy",
  ] as const;
  const has = pagesOf(document.course);
  return links
    .filter((page) => has.includes(page))
    .map((page) => ({ href: `#${page}`, label: document.words(`footer.${page}`) }));
}

/** Only the organisation's own, where the course names one. */
function logoOf(document: DocumentScope): object | undefined {
  const { logo } = document.course.brand ?? {};
  if (!logo) return undefined;
  const { href, width, height } = placedFile(logo.file, document);
  return { href, alt: logo.alt, width, height };
}

function settings(words: Words): readonly object[] {
  const choice = (key: string, value: string, index: number) => ({
    value,
    label: words(`settings.${key}`),
    first: index === 0,
  });
  const group = (name: string, choices: readonly (readonly [string, string])[]) => ({
    name,
    legend: words(`settings.${name}`),
    choices: choices.map(([key, value], index) => choice(key, value, index)),
  });
  return [
    group("scale", [
      ["scale100", "1"],
      ["scale112", "1.125"],
      ["scale125", "1.25"],
      ["scale150", "1.5"],
    ]),
    group("theme", [
      ["auto", "auto"],
      ["light", "light"],
      ["dark", "dark"],
    ]),
    group("motion", [
      ["auto", "auto"],
      ["motionOff", "off"],
    ]),
  ];
}

function footerFacts({ title, version, facts, locale }: Course, words: Words): readonly string[] {
  return [
    title,
    words("footer.version", { version }),
    ...(facts.reviewed === undefined ? [] : [words("footer.reviewed", { date: dateWords(facts.reviewed, locale) })]),
    ...(facts.licence === undefined ? [] : [words("footer.licence", { licence: facts.licence })]),
    ...(facts.publisher === undefined ? [] : [facts.publisher]),
  ];
}
