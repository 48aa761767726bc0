import type { Diagnostic, Report } from "../../diagnostics/diagnostic.ts";
import { wordsOf } from "../../content/languages/index.ts";
import type { Words } from "../../contract/wording.ts";
import { specialPages } from "../../contract/hook-values.ts";
import type { Course, CourseMedia } from "../../model/course.ts";
import type { Assessment } from "../../model/sessions.ts";
import type { RenderedQuestion, Site, SiteFile } from "../../model/site.ts";
import type { Locate } from "../../model/source.ts";
import { unitsOf } from "../3-resolve/units.ts";
import { iconColour, neutralIcon } from "./views/icon.ts";
import { contentsPage } from "./views/contents.ts";
import { reservedSessionId } from "./messages.ts";
import { keepsNotes } from "./recorded.ts";
import { licencesFile } from "./theme/licences.ts";
import { allStyles } from "./theme/all-styles.ts";
import { cutAtHoles } from "./templates/holes.ts";
import { loadTemplates, type TemplateOverrides } from "./templates/templates.ts";
import { assessmentPage } from "./views/assessment.ts";
import { documentScope, type DocumentScope } from "./scope/document-scope.ts";
import { courseDocument } from "./views/layout.ts";
import { assessedQuestions } from "./views/questions.ts";
import { sessionPage } from "./views/sessions.ts";
import { startPage } from "./views/start.ts";
import { frameOf, madeOf, remembered, type PageMemory, type Traced } from "./scope/page-memory.ts";
import { safeHtml } from "./safe-html.ts";
import { supportPages } from "./views/support/support-pages.ts";

/** What rendering is given besides the course. */
export interface RenderTools {
  readonly locate: Locate;
  /** `assets/fonts/atkinson-latin.woff2` and `atkinson-latin-ext.woff2`. */
  readonly fonts: readonly SiteFile[];
  /** Licence of those fonts; it travels with them. */
  readonly fontLicence?: string;
  /** The course's own templates; see `readOverrides`. */
  readonly overrides?: TemplateOverrides;
  /** The course's own `theme.css`: it comes last and in no layer, so it wins. */
  readonly authorStyles?: string;
  /** Of builds before. */
  readonly pages?: PageMemory;
}

export interface RenderedSite {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** The site of a course: a document for each unit with all its pages, styles, fonts and media. The same for every format. */
export function renderSite(course: Course, tools: RenderTools): RenderedSite {
  const diagnostics = new Map<string, Diagnostic>();
  // What units share is rendered in each; it is one mistake.
  const report = (one: Diagnostic) => void diagnostics.set(JSON.stringify([one.code, one.text, one.span]), one);
  const words = wordsOf(course.wording, course.locale);
  const templates = loadTemplates(course.theme, words, tools.overrides);
  const named = withQuizTitle(course, words);
  checkSessionIds(course, report);
  const documents = unitsOf(named).map((unit) => {
    const document = documentScope(unit.course, words, templates, tools.locate, report, named);
    const around = tools.pages && `${tools.pages.around}${frameOf(document)}`;
    const html = documentHtml(document, tools.pages, around);
    const questions = unit.course.assessment && questionsOf(unit.course.assessment, document, tools.pages, around);
    return { path: unit.path, chunks: cutAtHoles(html), questions };
  });
  const questions = documents.flatMap((document) => document.questions ?? []);
  const site: Site = {
    documents: documents.map(({ path, chunks }) => ({ path, chunks })),
    files: siteFiles({ course, templates, report }, tools),
    ...(course.delivery.units === "sessions" ? { contents: contentsPage(named, words, templates) } : {}),
    ...(course.assessment ? { questions } : {}),
  };
  return { site, diagnostics: [...diagnostics.values()] };
}

/** The title an author left out, in the language of the interface. */
function withQuizTitle(course: Course, words: Words): Course {
  const { assessment } = course;
  return assessment?.title === "" ? { ...course, assessment: { ...assessment, title: words("quiz.title") } } : course;
}

/** Pages in reading order: without script all of them are shown, one after the other. */
function documentHtml(document: DocumentScope, { memory }: Partial<PageMemory> = {}, around = ""): string {
  const { course, templates } = document;
  const kept = memory?.shelf<Traced<string>>("pages");
  const sessions = course.sessions.map((session, index) => {
    const key = kept && `${around}${index}${madeOf(session)}`;
    return safeHtml(
      remembered(kept, session.source, key ?? "", document, (scope) => sessionPage(session, index, scope).toHTML()),
    );
  });
  const quiz = course.assessment
    ? [
        assessmentPage(course.assessment, document),
        templates.render("pages/results", {
          hasCertificate: course.certificate !== undefined,
          hasNotes: keepsNotes(course),
        }),
      ]
    : [];
  const pages = [startPage(document), ...sessions, ...quiz];
  const support = supportPages(pages.map((page) => page.toHTML()).join(""), document);
  return courseDocument([...pages, ...support], document).toHTML();
}

function questionsOf(
  assessment: Assessment,
  document: DocumentScope,
  { memory }: Partial<PageMemory> = {},
  around = "",
): readonly RenderedQuestion[] {
  const kept = memory?.shelf<Traced<readonly RenderedQuestion[]>>("questions");
  const key = kept && `${around}${madeOf(assessment)}`;
  return remembered(kept, assessment.source, key ?? "", document, (scope) => assessedQuestions(assessment, scope));
}

function checkSessionIds(course: Course, report: Report): void {
  const taken: readonly string[] = specialPages;
  for (const { id, span } of course.sessions) if (taken.includes(id)) report(reservedSessionId.at(span, { id }));
}

function siteFiles(
  { course, templates, report }: Pick<DocumentScope, "course" | "templates" | "report">,
  { fonts, authorStyles, fontLicence }: RenderTools,
): readonly SiteFile[] {
  return [
    textFile("assets/course.css", allStyles(course, authorStyles, report), "text/css"),
    licencesFile(course, fontLicence),
    ...(course.icon === undefined ? [neutralIconFile(course, templates)] : []),
    ...fonts,
    ...course.media.flatMap(mediaFile),
  ];
}

function neutralIconFile(course: Course, templates: DocumentScope["templates"]): SiteFile {
  const svg = templates.render("layouts/icon", { colour: iconColour(course) });
  return textFile(neutralIcon, svg.toHTML(), "image/svg+xml");
}

function textFile(path: string, text: string, mediaType: string): SiteFile {
  return { path, body: new TextEncoder().encode(text), mediaType };
}

/** What is only read, such as a transcript, is no file of the site. */
function mediaFile({ sitePath, realPath, sizeBytes, bytes, mediaType }: CourseMedia): readonly SiteFile[] {
  const body = bytes ?? { copyOf: realPath, sizeBytes };
  return sitePath === undefined ? [] : [{ path: sitePath, body, mediaType }];
}
