export type Severity = "error" | "warning" | "advice";

/** 1-based line and column; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source file; `file` is relative to the course folder, with `/`. `end` is exclusive. */
export interface Span {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A second place that belongs to a diagnostic, such as where something was first defined. */
export interface Note {
  readonly text: string;
  readonly span?: Span;
}

/** What mends a finding where one answer is right, to be written in the place of the span. */
export interface Mend {
  readonly span: Span;
  readonly text: string;
}

/** A file that must be whole for a finding to be sure: its path, or all that the course is written in. */
export type Foundation = "course.yaml" | "references.yaml" | "glossary.yaml" | "everything";

/** One thing the author should know. Made from a `Message`, never by hand. */
export interface Diagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly text: string;
  readonly fix: string;
  readonly notes: readonly Note[];
  readonly span?: Span;
  /** Where the same was found too, if it was found so often that it is told once. */
  readonly more?: readonly Span[];
  /** Only where it is certain what was meant. */
  readonly mend?: Mend;
  /** Of several courses the one it is about, as the user named its folder; files are then named from the working folder. */
  readonly course?: string;
  /** Where part of a course is refused, only what is sure is said of the rest. */
  readonly hangsOn?: Foundation;
}

export type Report = (diagnostic: Diagnostic) => void;

/** The result of a stage that may fail: `value` is absent when errors leave nothing to go on with. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}
