import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { fallbackLanguage, findLanguage, wordsOf } from "../../content/languages/index.ts";
import type { Words } from "../../content/languages/define.ts";
import { specialPages } from "../../contract/hooks.ts";
import type { QuizBank } from "../../contract/page-data.ts";
import type { Course } from "../../model/course.ts";
import type { Site, SiteFile } from "../../model/site.ts";
import type { Locate } from "../../model/source.ts";
import { languageNotSpoken, reservedSessionId } from "./messages.ts";
import { cutAtHoles } from "./templates/holes.ts";
import { loadTemplates, themeStyles, type TemplateOverrides } from "./templates/templates.ts";
import { assessmentPage } from "./views/assessment.ts";
import { documentScope, type DocumentScope } from "./scope/document-scope.ts";
import { courseDocument } from "./views/layout.ts";
import { quizBank } from "./views/questions.ts";
import { sessionPage } from "./views/sessions.ts";
import { startPage } from "./views/start.ts";
import { supportPages } from "./views/support.ts";

/** What rendering is given besides the course. */
export interface RenderTools {
  readonly locate: Locate;
  /** `assets/fonts/atkinson-latin.woff2` and `atkinson-latin-ext.woff2`. */
  readonly fonts: readonly SiteFile[];
  /** The course's own templates; see `readOverrides`. */
  readonly overrides?: TemplateOverrides;
  /** The course's own `theme.css`: it comes last and in no layer, so it wins. */
  readonly authorStyles?: string;
}

export interface RenderedSite {
  readonly site: Site;
  /** The assessment's questions, for `assets/quiz.js`. */
  readonly bank?: QuizBank;
  readonly diagnostics: readonly Diagnostic[];
}

/** The site of a course: one document with all its pages, styles, fonts and media. The same for every format. */
export function renderSite(course: Course, tools: RenderTools): RenderedSite {
  const diagnostics: Diagnostic[] = [];
  const language = findLanguage(course.language);
  const words = wordsOf(language ?? fallbackLanguage, course.language);
  const templates = loadTemplates(course.theme, words, tools.overrides);
  const named = withQuizTitle(course, words);
  const document = documentScope(named, words, templates, tools.locate, diagnostics);
  if (!language) document.report(languageNotSpoken.at(course.span, { language: course.language }));
  checkSessionIds(document);
  const html = documentHtml(document);
  const bank = named.assessment && quizBank(named.assessment, document);
  const site: Site = { documents: [{ path: "index.html", chunks: cutAtHoles(html) }], files: siteFiles(course, tools) };
  return { site, ...(bank ? { bank } : {}), diagnostics };
}

/** The title an author left out, in the language of the interface. */
function withQuizTitle(course: Course, words: Words): Course {
  const { assessment } = course;
  return assessment?.title === "" ? { ...course, assessment: { ...assessment, title: words("quiz.title") } } : course;
}

/** Pages in reading order: without script all of them are shown, one after the other. */
function documentHtml(document: DocumentScope): string {
  const { course, templates } = document;
  const sessions = course.sessions.map((session, index) => sessionPage(session, index, document));
  const quiz = course.assessment
    ? [assessmentPage(course.assessment, document), templates.render("pages/results", {})]
    : [];
  const pages = [startPage(document), ...sessions, ...quiz];
  const support = supportPages(pages.map((page) => page.toHTML()).join(""), document);
  return courseDocument([...pages, ...support], document).toHTML();
}

function checkSessionIds({ course, report }: DocumentScope): void {
  const taken: readonly string[] = specialPages;
  for (const { id, span } of course.sessions) if (taken.includes(id)) report(reservedSessionId.at(span, { id }));
}

function siteFiles(course: Course, { fonts, authorStyles }: RenderTools): readonly SiteFile[] {
  const styles = `${themeStyles(course.theme)}${authorStyles ?? ""}`;
  const media = course.media.flatMap((file): readonly SiteFile[] =>
    file.sitePath === undefined
      ? []
      : [
          {
            path: file.sitePath,
            body: { copyOf: file.realPath, sizeBytes: file.sizeBytes },
            mediaType: file.mediaType,
          },
        ],
  );
  return [
    { path: "assets/course.css", body: new TextEncoder().encode(styles), mediaType: "text/css" },
    ...fonts,
    ...media,
  ];
}
