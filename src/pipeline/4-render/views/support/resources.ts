import type { SafeHtml } from "../../../../content/kind-tools.ts";
import type { Resource } from "../../../../model/back-matter.ts";
import type { DocumentScope } from "../../scope/document-scope.ts";
import { textTools, underPageTitle } from "../../scope/text-tools.ts";
import { fileOf, hrefOf, typeName } from "../../scope/placed-file.ts";
import { sizeWords } from "../../scope/view-tools.ts";

/** Files and links to take away; `undefined` when the course has none. */
export function resourcesPage(document: DocumentScope): SafeHtml | undefined {
  const { course, templates } = document;
  if (course.resources.length === 0) return undefined;
  return templates.render("pages/support/resources", {
    files: course.resources.flatMap((resource) => ("file" in resource ? [fileView(resource, document)] : [])),
    links: course.resources.flatMap((resource) => ("url" in resource ? [linkView(resource, document)] : [])),
  });
}

function fileView(resource: Resource & { readonly file: string }, document: DocumentScope): object {
  const file = fileOf(resource.file, document);
  return {
    ...factsOf(resource, document),
    href: hrefOf(file),
    kind: document.words("resources.file", {
      type: typeName(file),
      size: sizeWords(file.sizeBytes, document.course.locale),
    }),
  };
}

function linkView(resource: Resource & { readonly url: string }, document: DocumentScope): object {
  const host = new URL(resource.url).hostname.replace(/^www\./, "");
  return { ...factsOf(resource, document), href: resource.url, host };
}

function factsOf(resource: Resource, document: DocumentScope): object {
  const { title, text, source } = resource;
  const place = { levels: underPageTitle(), holder: source, keys: ["text"], span: document.course.span, inPage: true };
  return { title, text: text === undefined ? undefined : textTools(place, document).inline(text) };
}
