import { sameName } from "../../../content/same-name.ts";
import { termPattern } from "../../../content/term-forms.ts";
import { didYouMean, suggest } from "../../../diagnostics/suggest.ts";
import type { Term } from "../../../model/back-matter.ts";
import type { FoundTerm, TermLink } from "../markdown/scope.ts";

/** The glossary while a document is made: which words lead to which term, and which terms were met already. */
export interface TermBook {
  /** A link for words that an author marked; `undefined` when the glossary has no such term. */
  link(words: string, inPage: boolean): TermLink | undefined;
  /** The next term in a text that was not met before; it is met then. */
  next(text: string): FoundTerm | undefined;
  advice(words: string): string;
  /** The anchor of its first use; `undefined` when no page uses it. */
  firstUse(term: Term): string | undefined;
  /** Ids of the terms that were met, in that order. */
  met(): readonly string[];
  /** These are met. */
  meet(ids: readonly string[]): void;
}

const hrefOf = ({ id }: Term): string => `#g-${id}`;
const anchorOf = ({ id }: Term): string => `term-${id}`;

export function termBook(glossary: readonly Term[]): TermBook {
  const forms = glossary.flatMap((term) => term.forms);
  const exact = new Map(glossary.flatMap((term) => term.forms.map((form) => [sameName(form), term] as const)));
  // "IT" is not "it": a form with capitals within is a name, and found only as it is written.
  const loose = new Map(
    [...exact].filter(([form]) => !/\p{Lu}/u.test(form.slice(1))).map(([form, term]) => [form.toLowerCase(), term]),
  );
  const anyCase = new Map([...exact].map(([form, term]) => [form.toLowerCase(), term]));
  const pattern = termPattern(forms);
  const met = new Set<Term>();
  return {
    link(words, inPage) {
      const term = exact.get(sameName(words)) ?? anyCase.get(sameName(words).toLowerCase());
      if (!term) return undefined;
      const isFirst = inPage && !met.has(term);
      if (isFirst) met.add(term);
      return { href: hrefOf(term), ...(isFirst ? { anchor: anchorOf(term) } : {}) };
    },
    next(text) {
      if (met.size === glossary.length) return undefined;
      for (const { 0: words, index } of text.matchAll(pattern)) {
        const term = exact.get(sameName(words)) ?? loose.get(sameName(words).toLowerCase());
        if (!term || met.has(term)) continue;
        met.add(term);
        return { index, words, link: { href: hrefOf(term), anchor: anchorOf(term) } };
      }
      return undefined;
    },
    advice(words) {
      const near = suggest(words, forms);
      if (near !== undefined) return didYouMean(near, "The forms of a term are listed under `also:`.");
      return "Add it to glossary.yaml, as a term or under `also:` of one.";
    },
    firstUse: (term) => (met.has(term) ? anchorOf(term) : undefined),
    met: () => [...met].map(({ id }) => id),
    meet(ids) {
      for (const term of glossary.filter(({ id }) => ids.includes(id))) met.add(term);
    },
  };
}
