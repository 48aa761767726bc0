import type { SafeHtml } from "../../../../content/kind-tools.ts";
import type { DocumentScope } from "../../scope/document-scope.ts";
import { doneWords } from "../done.ts";
import { keepsNotes } from "../../recorded.ts";
import { objectiveViews } from "../objectives.ts";
import { fileOf, hrefOf } from "../../scope/placed-file.ts";

/** What a learner prints once the course is complete; `undefined` when the course offers none. Name, date and score are the browser's. */
export function certificatePage(document: DocumentScope): SafeHtml | undefined {
  const { course, templates, words } = document;
  const { certificate, facts } = course;
  if (!certificate) return undefined;
  const { logo, hours } = certificate;
  return templates.render("pages/certificate", {
    course: { title: course.title },
    todo: doneWords(course, words),
    logo: logo && { alt: logo.alt, href: hrefOf(fileOf(logo.file, document)) },
    hasNotes: keepsNotes(course),
    hasScore: course.assessment !== undefined,
    hours: words("certificate.hoursValue", { count: hours }),
    version: course.version,
    objectives: objectiveViews(document, false),
    publisher: facts.publisher,
  });
}
