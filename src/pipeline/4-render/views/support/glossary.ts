import type { SafeHtml } from "../../../../content/kind-tools.ts";
import type { Term } from "../../../../model/back-matter.ts";
import { domIds, type DocumentScope } from "../../scope/document-scope.ts";
import { textTools, underPageTitle } from "../../scope/text-tools.ts";

/** From this many letters on, a row of them leads to each. */
const lettersForIndex = 4;

interface LetterGroup {
  readonly letter: string;
  readonly domId: string;
  readonly terms: object[];
}

/** The glossary by letters; `undefined` when the course has none. Sessions must be rendered before: it leads back to them. */
export function glossaryPage(document: DocumentScope): SafeHtml | undefined {
  const { course, templates } = document;
  if (course.glossary.length === 0) return undefined;
  const letters = byLetter(document);
  return templates.render("pages/support/glossary", { letters, hasIndex: letters.length >= lettersForIndex });
}

function byLetter(document: DocumentScope): readonly LetterGroup[] {
  const { glossary, locale: language } = document.course;
  const { compare } = new Intl.Collator(language);
  const groups: LetterGroup[] = [];
  for (const term of glossary.toSorted((left, right) => compare(left.term, right.term))) {
    const letter = letterOf(term, language);
    if (groups.at(-1)?.letter !== letter) groups.push({ letter, domId: `letter-${groups.length + 1}`, terms: [] });
    groups.at(-1)?.terms.push(termView(term, document));
  }
  return groups;
}

function letterOf({ term }: Term, language: string): string {
  const first = /[\p{L}\p{N}]/u.exec(term.normalize("NFKD"))?.[0] ?? "#";
  return first.toLocaleUpperCase(language);
}

function termView(term: Term, document: DocumentScope): object {
  const place = { levels: underPageTitle(), holder: term.source, keys: ["definition"], span: term.span, inPage: true };
  const use = document.terms.firstUse(term);
  return {
    domId: domIds.term(term.id),
    term: term.term,
    html: textTools(place, document).inline(term.definition),
    backHref: use === undefined ? undefined : `#${use}`,
  };
}
