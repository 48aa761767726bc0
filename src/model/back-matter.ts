import type { TextValue } from "../content/text.ts";
import type { Span } from "../diagnostics/diagnostic.ts";

export interface Reference {
  readonly id: string;
  /** From 1, in the order of first use, then the order of the file. */
  readonly number: number;
  readonly text: TextValue;
  readonly url?: string;
  readonly date?: string;
  readonly accessed?: string;
  /** The entry as it was read, for places in reports. */
  readonly source: object;
}

/** A term the course explains. */
export interface Term {
  /** Made from the term, unique within the glossary: the anchor of its entry. */
  readonly id: string;
  readonly term: string;
  /** Every form of it that a text may have, the term first. */
  readonly forms: readonly string[];
  readonly definition: TextValue;
  /** The entry as it was read. */
  readonly source: object;
  readonly span: Span | undefined;
}

/** Something to take away: a file of the course or a page elsewhere. */
export type Resource = ResourceFacts & ({ readonly file: string } | { readonly url: string });

interface ResourceFacts {
  readonly title: string;
  readonly text?: TextValue;
  /** The entry as it was read. */
  readonly source: object;
}

/** What the certificate says beside the learner's name and result. */
export interface Certificate {
  readonly logo?: { readonly file: string; readonly alt: string };
  /** Of learning: as the author states it, or computed, to half an hour. */
  readonly hours: number;
}
