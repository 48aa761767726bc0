import type { Report, Span } from "../diagnostics/diagnostic.ts";
import type { TextValue } from "./text.ts";

/** HTML that is safe to put in a page as it is; Handlebars honours `toHTML`, so templates never need `{{{`. */
export interface SafeHtml {
  toHTML(): string;
}

/** A file of the course, as the page refers to it. */
export interface PlacedFile {
  /** Percent-encoded, relative to the document. */
  readonly href: string;
  readonly sizeBytes: number;
  /** "MP4", "PDF": for link texts. */
  readonly typeName: string;
  /** "video/webm". */
  readonly mediaType: string;
  /** Pixels, where the file is an image that says so. */
  readonly width?: number;
  readonly height?: number;
}

/** A reference as its marker and its entry show it. */
export interface PlacedReference {
  readonly number: number;
  readonly href: string;
}

/** A part of a block, as its lock entry has it. */
export interface PlacedPart {
  readonly slot: number;
  /** Stable number of each option, in the order of the course file. */
  readonly optionNumbers: readonly number[];
}

/** Another block, as this one may speak of it. */
export interface PlacedBlock {
  /** Address on this page; absent when the block is in another unit, whose page and state are its own. */
  readonly href: string | undefined;
  readonly slot: number | undefined;
  /** Counted from 1. */
  readonly session: number;
}

/** A text of a question that may be more than a line. */
export interface RichText {
  /** All of it: without a container where it is a line, otherwise in one. */
  readonly html: SafeHtml;
  /** Whether it has paragraphs, lists, tables or notes, which may not stand in a label. */
  readonly isBlock: boolean;
  /** Of such a text the paragraph it begins with, if it begins with one, and the rest. */
  readonly lead: SafeHtml | undefined;
  readonly rest: SafeHtml | undefined;
  /** Its words, where the text content of the HTML does not say them well: with pictures, formulas, blocks. */
  readonly words: string | undefined;
}

/** What a kind may use to make its view. Pure: the same input gives the same words. */
export interface ViewTools {
  /** Paragraphs, lists, tables. */
  markdown(text: TextValue): SafeHtml;
  /** Without a paragraph around it: labels, options, captions. */
  inline(text: TextValue): SafeHtml;
  /** The same where there is room for words alone, as in a list to choose from. */
  label(text: TextValue): SafeHtml;
  /** A line where the text is one, otherwise all it holds. */
  rich(text: TextValue): RichText;
  /** Plain words, as they are. */
  line(words: string): SafeHtml;
  /** The language and direction of a passage, where they are not the page's: for words that stand in an attribute or a button. */
  language(text: TextValue): { readonly lang: string | undefined; readonly dir: "ltr" | "rtl" | "auto" | undefined };
  /** Without any markup: attributes, downloads. */
  plain(text: TextValue): string;
  /** A file the kind named in `files`. */
  file(path: string): PlacedFile;
  /** The captions the kind named in `files`, as data for its template: script shows them where a browser fetches none. */
  cues(path: string): SafeHtml;
  /** The Markdown file the kind named in `files`, rendered. */
  markdownFile(path: string): SafeHtml;
  reference(id: string): PlacedReference;
  /** A part the kind named in `parts`. */
  part(id: string): PlacedPart;
  /** A block the kind named in `links`. */
  block(id: string): PlacedBlock;
  /** Interface words; the key is checked against `content/languages/en-gb.ts`. */
  words(key: string, holes?: Readonly<Record<string, string | number>>): string;
  /** A date as the course's language writes it; takes `2024`, `2024-01` or `2024-01-31`. */
  date(isoDate: string): string;
  /** A number as the course's language writes it. */
  number(value: number): string;
  /** Language name in the course's own language. */
  languageName(tag: string): string;
  /** Id of the block in the document, unique, for `aria-labelledby` and anchors. */
  readonly domId: string;
  /** Level for a heading of the block, 2–4, so that no level is skipped; `wanted` 2 unless it is a part of a block. */
  heading(wanted?: 2 | 3 | 4): number;
}

/** A file a kind uses. */
export interface FileUse {
  readonly path: string;
  /** Where the path stands. */
  readonly at: Span | undefined;
  readonly expects: "image" | "video" | "audio" | "captions" | "markdown" | "font" | "any";
  /** `false`: read at build, not shipped (transcripts). */
  readonly ship: boolean;
  /** Of a picture: its text alternative, and where that stands. */
  readonly alt?: { readonly words: string; readonly at: Span | undefined };
  /** Of a picture: its place, camera and owner are to stay in it. */
  readonly keepsMetadata?: true;
  /** Of a film or a sound: how long the author says it is, and where. */
  readonly lasts?: { readonly seconds: number; readonly at: Span | undefined };
  /** Of captions: the path of their film. */
  readonly film?: string;
}

/** What a kind may use to check what a schema cannot say. */
export interface CheckTools {
  /** Where an entry of the value stands, its key, or a stretch of its text. `value` must come from the source. */
  locate(
    value: object,
    key?: string | number,
    part?: "key" | { readonly start: number; readonly end: number },
  ): Span | undefined;
  readonly report: Report;
}
