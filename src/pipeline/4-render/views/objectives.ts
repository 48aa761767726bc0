import type { SafeHtml } from "../../../content/kind-tools.ts";
import type { DocumentScope } from "../scope/document-scope.ts";
import { textTools, underPageTitle } from "../scope/text-tools.ts";

/** What learners will be able to do, for a page that says it. `inPage`: whether markers of citations have ids there. */
export function objectiveViews(document: DocumentScope, inPage: boolean): readonly SafeHtml[] {
  const { objectives, span } = document.course;
  return objectives.map(({ text, source }) =>
    textTools({ levels: underPageTitle(), holder: source, span, inPage }, document).inline(text),
  );
}
