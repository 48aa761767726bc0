import { isKnownTag, meantTag } from "../../content/language-tags.ts";
import { idPattern } from "../../content/text.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { idFromTitle } from "../../pipeline/3-resolve/names/ids.ts";
import type { Head } from "./course-head.ts";
import { notALanguage, notAnId, notAnIri, notATitle } from "./messages.ts";

/** The first of these values that cannot stand in a course.yaml. */
export function checkWanted({ id, title, language, iri }: Head): Diagnostic | undefined {
  if (id !== undefined && !new RegExp(idPattern).test(id)) {
    return notAnId.at(undefined, { given: id, example: idFromTitle(id) ?? "hand-hygiene" });
  }
  if (title !== undefined && !/^(?=.*\S)[^\r\n]{1,200}$/u.test(title)) return notATitle.at(undefined, {});
  if (language !== undefined && !isKnownTag(language)) {
    const meant = meantTag(language);
    const advice = meant === undefined ? "Give one such as en-GB, cy, fr or ar." : `Did you mean "${meant}"?`;
    return notALanguage.at(undefined, { given: language, advice });
  }
  if (iri !== undefined && !isIri(iri)) return notAnIri.at(undefined, { given: iri });
  return undefined;
}

function isIri(iri: string): boolean {
  return /^https:\/\/[^\s?#]+[^\s?#/]$/.test(iri) && URL.canParse(iri);
}
