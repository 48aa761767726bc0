import type { Span } from "../diagnostics/diagnostic.ts";

/** A plain value read from YAML. Mappings have no prototype. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A stretch of a text, in UTF-16 units from its start; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a value stands in the source. `value` must be a mapping or list that came out of `load`;
 * with `key`, the place of that entry's value, or with `part` of its key, or of a stretch of its text. Positions are
 * looked up only when something is reported.
 */
export type Locate = (value: object, key?: string | number, part?: "key" | TextRange) => Span | undefined;

/** One YAML file of the course. */
export interface Source {
  /** Relative to the course folder, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly value: Plain;
  /** Whether all in it is as usual; so numbers are written as they are shown. */
  readonly isUsual?: true;
  /** Whether parts of it could not be read, and were left out of the value. */
  readonly isPartial?: true;
  /** Lines that were left out, or hold a mistake; from 1. */
  readonly unread?: readonly number[];
}

/** `locales/<tag>.yaml`: the course's own wording of the interface. */
export interface LocaleSource extends Source {
  /** BCP 47, in its canonical form. */
  readonly tag: string;
}

/** The course as it was read: nothing checked but that it is YAML. */
export interface CourseSource {
  /** The course folder, as the caller named it. */
  readonly folder: string;
  readonly course: Source;
  /** In the order of `sessions:`. */
  readonly sessions: readonly Source[];
  readonly assessment?: Source;
  readonly references?: Source;
  readonly glossary?: Source;
  /** In the order of their names. */
  readonly locales: readonly LocaleSource[];
  readonly lock?: Source;
  /** All files read, by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly locate: Locate;
}
