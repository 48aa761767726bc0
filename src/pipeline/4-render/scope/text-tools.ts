import type { PlacedReference, RichText, SafeHtml } from "../../../content/kind-tools.ts";
import { markdownOf, type TextValue } from "../../../content/text.ts";
import type { Span } from "../../../diagnostics/diagnostic.ts";
import { hiddenInFile } from "../../1-load/look-alikes/hidden-in-text.ts";
import { walkTexts } from "../../3-resolve/names/walk-texts.ts";
import { escapeHtml } from "../escape.ts";
import { inlineHtml, markdownHtml } from "../markdown/markdown.ts";
import type { MarkdownScope, Marker } from "../markdown/scope.ts";
import { plainText } from "../plain-text.ts";
import type { BareText } from "../../../model/sessions.ts";
import type { TextRange } from "../../../model/source.ts";
import { fileStart, spanFinder } from "../../files/text-lines.ts";
import { safeHtml } from "../safe-html.ts";
import { domIds, type PageScope } from "./document-scope.ts";
import { fileOf, noPictures, picturesOf, wordsAlone } from "./placed-file.ts";
import { passageLanguage } from "./passage-language.ts";
import { promptText, richText, type PromptText } from "./rich-text.ts";

/** The levels of headings so far, so that none is skipped. */
export interface HeadingLevels {
  last: number;
  /** Of the section the author's Markdown has begun: headings of blocks stand under it, not under each other. */
  section: number;
}

/** At the top of a page, under its h1. */
export function underPageTitle(): HeadingLevels {
  return { last: 1, section: 1 };
}

/** Where texts stand. */
export interface TextPlace {
  readonly levels: HeadingLevels;
  /** The part of the course, as it was read, that holds the texts: for places in reports. */
  readonly holder: object;
  /** Its keys that hold them, where others hold texts of another place. */
  readonly keys?: readonly string[];
  readonly span: Span | undefined;
  /** Where the only text stands, if the part is no more than that. */
  readonly bare?: BareText | undefined;
  /** Whether it is in the page: markers in the quiz bank have no ids. */
  readonly inPage: boolean;
  /** Whether the texts are a question's, which may have pictures. */
  readonly isQuestion?: boolean;
  /** Whether the first use of a term of the glossary becomes a link of itself. */
  readonly linksTerms?: boolean;
}

/** Turns the texts of one block, question or page into HTML. */
export interface TextTools {
  markdown(text: TextValue): SafeHtml;
  inline(text: TextValue): SafeHtml;
  label(text: TextValue): SafeHtml;
  rich(text: TextValue): RichText;
  prompt(text: TextValue): PromptText;
  line(words: string): SafeHtml;
  plain(text: TextValue): string;
  markdownFile(path: string): SafeHtml;
  reference(id: string): PlacedReference;
  heading(wanted?: 2 | 3 | 4): number;
}

const deepestHeading = 6;

/** Where a stretch of a text stands in the course, or the text itself: more than once, where a part says the same twice. */
type SpansOf = (at: TextRange | undefined) => readonly (Span | undefined)[];

export function textTools(place: TextPlace, document: PageScope): TextTools {
  const { levels } = place;
  let own = 1; // level of the last heading the block itself has
  const scopeAt = (spansOf: SpansOf, titled: boolean, shift: number, prose?: TextValue): MarkdownScope => ({
    ...sharedScope(document),
    ...termScope(prose, place, document),
    languageOf: (text) => passageLanguage(text, document.course.direction),
    picture: place.isQuestion ? picturesOf(document) : noPictures,
    titled,
    cite: (id) => marker(id, place, document),
    headingLevel(depth) {
      const wanted = Math.min(Math.max(depth + shift, own + 1, 2), deepestHeading);
      const level = Math.min(wanted, levels.last + 1);
      levels.last = level;
      // A text block has no heading of its own: what stands in it begins a section.
      if (own === 1) levels.section = level;
      return { level, skipped: level < wanted };
    },
    problem(make, at) {
      for (const span of spansOf(at)) document.report(make(span));
    },
  });
  const scopeOf = (text: TextValue, prose?: TextValue): MarkdownScope =>
    scopeAt((at) => placesOf(text, at, place, document), true, 0, prose);
  return {
    markdown: (text) => htmlOf(text, scopeOf(text, text)),
    ...lineTools(scopeOf),
    line: (words) => safeHtml(escapeHtml(words)),
    plain(text) {
      // Words alone are left, whatever is wrong in them: it is said all the same.
      inlineHtml(text, { ...scopeOf(text), ...outOfPage(place, document) });
      return plainText(text);
    },
    // A transcript is a document of its own: its headings move under the block's.
    markdownFile(path) {
      const text = fileOf(path, document).text ?? "";
      const spanAt = spanFinder(path, text);
      for (const found of hiddenInFile({ text, spanAt })) document.report(found);
      const inFile: SpansOf = (at) => [at ? spanAt(at.start, at.end) : fileStart(path)];
      return htmlOf(text, scopeAt(inFile, false, own));
    },
    reference(id) {
      const found = marker(id, place, document);
      if (!found) throw new Error(`The reference "${id}" was not resolved.`);
      return found;
    },
    heading(wanted = 2) {
      // The first heading of a block stands under the section, the next under the first.
      own = Math.min(wanted, Math.max(own, levels.section) + 1);
      levels.last = own;
      return own;
    },
  };
}

/** By name: a copy of all that a document shares takes as long as a short text. */
function sharedScope({ words, anchor, anchorAdvice, isElsewhere, uniqueId, count }: PageScope) {
  return { words, anchor, anchorAdvice, isElsewhere, uniqueId, count };
}

/** Texts of one line, and those that may be one. */
function lineTools(
  scopeOf: (text: TextValue) => MarkdownScope,
): Pick<TextTools, "inline" | "label" | "rich" | "prompt"> {
  return {
    inline: (text) => safeHtml(inlineHtml(text, scopeOf(text))),
    label: (text) => safeHtml(inlineHtml(text, { ...scopeOf(text), picture: wordsAlone })),
    rich: (text) => richText(text, scopeOf(text)),
    prompt: (text) => promptText(text, scopeOf(text)),
  };
}

function htmlOf(text: TextValue, scope: MarkdownScope): SafeHtml {
  return safeHtml(markdownHtml(text, scope));
}

/** How a text finds terms. A passage in another language is not searched: its words are not the glossary's. */
function termScope(
  prose: TextValue | undefined,
  { linksTerms, inPage }: TextPlace,
  { terms }: PageScope,
): Pick<MarkdownScope, "term" | "termAdvice" | "nextTerm"> {
  const isOurs =
    linksTerms === true && (typeof prose === "string" || (prose !== undefined && prose.lang === undefined));
  return {
    term: (words) => terms.link(words, inPage),
    termAdvice: terms.advice,
    nextTerm: isOurs ? terms.next : undefined,
  };
}

/** For what is read and not shown: no marker is counted, and no term is met. */
function outOfPage(place: TextPlace, document: PageScope): Pick<MarkdownScope, "cite" | "term"> {
  const nowhere = { ...place, inPage: false };
  return { cite: (id) => marker(id, nowhere, document), term: termScope(undefined, nowhere, document).term };
}

function marker(id: string, place: TextPlace, document: PageScope): Marker | undefined {
  const reference = document.course.references.find((candidate) => candidate.id === id);
  if (!reference) return undefined;
  const { number } = reference;
  const href = `#${domIds.reference(number)}`;
  return place.inPage
    ? { number, href, anchor: `cite-${number}-${document.count(`cite-${number}`)}` }
    : { number, href };
}

/** Where a text, or a stretch of it, stands: at every key that holds the same words, or else the whole block. */
function placesOf(
  text: TextValue,
  at: TextRange | undefined,
  { bare, holder, keys, span }: TextPlace,
  { locate }: PageScope,
): readonly (Span | undefined)[] {
  if (bare) return [locate(bare.list, bare.index, at) ?? span];
  const wanted = markdownOf(text);
  const found = [...walkTexts(holder, keys)].filter((candidate) => candidate.text === wanted);
  return found.length === 0 ? [span] : found.map((one) => locate(one.holder, one.key, at) ?? span);
}
