import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import type { Words } from "../../../contract/wording.ts";
import type { PlacedFile } from "../../../content/kind-tools.ts";
import type { TextValue } from "../../../content/text.ts";
import type { TextRange } from "../../../model/source.ts";

/** A reference as a marker shows it; `anchor` is the marker's own id, absent where ids cannot be given. */
export interface Marker {
  readonly number: number;
  readonly href: string;
  readonly anchor?: string;
}

/** A link to a term of the glossary; `anchor` is its own id where the term is used first. */
export interface TermLink {
  readonly href: string;
  readonly anchor?: string;
}

/** A term found in a text. */
export interface FoundTerm {
  readonly index: number;
  readonly words: string;
  readonly link: TermLink;
}

/** What turning Markdown into HTML needs to know of where the text stands. */
export interface MarkdownScope {
  readonly words: Words;
  /** A new marker for a citation; `undefined` when there is no such reference. */
  cite(id: string): Marker | undefined;
  /** A link for words marked as a term; `undefined` when the glossary does not have it. */
  term(words: string): TermLink | undefined;
  termAdvice(words: string): string;
  /** The next term in running text that was not used before; absent where terms are not linked of themselves. */
  readonly nextTerm: ((text: string) => FoundTerm | undefined) | undefined;
  /** Where `#id` leads in the document; `undefined` when there is no such session or block. */
  anchor(id: string): string | undefined;
  /** What to do about an anchor that leads nowhere. */
  anchorAdvice(id: string): string;
  /** Whether the anchor leads to another unit of the course, so that it is no mistake but no link either. */
  isElsewhere(id: string): boolean;
  /** The level a heading written with `depth` hashes gets, and whether that skips one. */
  headingLevel(depth: number): { readonly level: number; readonly skipped: boolean };
  /** Whether `#` is refused: it is the session's title. */
  readonly titled: boolean;
  /** The language and direction of a passage, where they are not the page's. */
  languageOf(text: TextValue): { readonly lang: string | undefined; readonly dir: "ltr" | "rtl" | "auto" | undefined };
  /** A picture of the text as the page refers to it; otherwise what is wrong with it. */
  picture(source: string): PlacedFile | ((span: Span | undefined) => Diagnostic);
  /** A value for `id` that nothing else in the document has. */
  uniqueId(wanted: string): string;
  /** The next number of tables, formulas or code passages in the document. */
  count(what: "table" | "code" | "formula" | "text"): number;
  /** Reports a mistake in the text: at a stretch of it, or where the text begins. */
  problem(make: (span: Span | undefined) => Diagnostic, at?: TextRange): void;
}
