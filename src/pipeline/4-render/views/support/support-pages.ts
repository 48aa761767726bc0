import type { SafeHtml } from "../../../../content/kind-tools.ts";
import type { DocumentScope } from "../../scope/document-scope.ts";
import { keepsNotes } from "../../recorded.ts";
import { accessibility } from "./accessibility.ts";
import { certificatePage } from "./certificate.ts";
import { glossaryPage } from "./glossary.ts";
import { help } from "./help.ts";
import { firstUsesIn, referenceViews } from "./references.ts";
import { notesPage } from "./notes.ts";
import { resourcesPage } from "./resources.ts";

/** The pages beside the course itself. `pages` is the finished HTML of the others, for links back to it. */
export function supportPages(pages: string, document: DocumentScope): readonly SafeHtml[] {
  const { templates, course } = document;
  // Made first: what they cite is linked from the references.
  const [certificate, glossary, resources] = [certificatePage, glossaryPage, resourcesPage].map((make) =>
    make(document),
  );
  const helpPage = templates.render("pages/support/help", help(document));
  const all = [pages, glossary?.toHTML(), resources?.toHTML(), helpPage.toHTML()].join("");
  const references = referenceViews(document, firstUsesIn(all));
  return [
    ...(certificate ? [certificate] : []),
    ...(keepsNotes(course) ? [notesPage(document)] : []),
    ...(glossary ? [glossary] : []),
    ...(references.length > 0 ? [templates.render("pages/support/references", {}, { references })] : []),
    ...(resources ? [resources] : []),
    helpPage,
    templates.render("pages/support/accessibility", accessibility(document)),
    templates.render("pages/support/privacy", {
      hasNotes: keepsNotes(course),
      hasCertificate: course.certificate !== undefined,
    }),
    templates.render("pages/closed", {}),
  ];
}
