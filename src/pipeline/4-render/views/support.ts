import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { DocumentScope } from "../scope/document-scope.ts";
import { firstUsesIn, referenceViews } from "./references.ts";

/** The pages beside the course itself. `pages` is the finished HTML of the others, for links back to it. */
export function supportPages(pages: string, document: DocumentScope): readonly SafeHtml[] {
  const { templates, course } = document;
  const references = referenceViews(document, firstUsesIn(pages));
  return [
    ...(references.length > 0 ? [templates.render("pages/references", {}, { references })] : []),
    templates.render("pages/accessibility", accessibility(document)),
    templates.render("pages/privacy", {
      hasNotes: course.sessions.some(({ blocks }) => blocks.some(({ type }) => type === "reflection")),
    }),
    templates.render("pages/closed", {}),
  ];
}

function accessibility({ course, words }: DocumentScope): object {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const hasVideo = blocks.some(({ type }) => type === "video");
  const abilities = [
    "canZoom",
    "canKeyboard",
    ...(hasVideo ? ["canSound"] : []),
    ...(course.assessment?.limitMinutes ? [] : ["canTime"]),
    "canPrint",
  ];
  const limits = [...(hasVideo ? ["limitsVideo"] : []), "limitsLinks", "limitsPlayer"];
  const name = course.facts.owner ?? course.facts.publisher;
  return {
    abilities: abilities.map((key) => words(`accessibility.${key}`)),
    limits: limits.map((key) => words(`accessibility.${key}`)),
    help: name === undefined ? words("accessibility.helpNobody") : words("accessibility.helpText", { name }),
  };
}
