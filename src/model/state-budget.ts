import type { Span } from "../diagnostics/diagnostic.ts";

/** What a learner's state takes at its worst, for `build` and `check` to print. */
export interface StateBudget {
  readonly format: string;
  readonly limitChars: number;
  /** Place, outcome and every answer at their worst, with empty notes. */
  readonly neededChars: number;
  readonly notes: number;
  /** Encoded characters that a note of weight 1 is sure of. */
  readonly smallestNoteChars: number;
  /** What each text the learner writes is sure of, in document order. */
  readonly noteRooms: readonly NoteRoom[];
}

/** A text that the learner writes, and what it has room for when everything else is at its worst. */
export interface NoteRoom {
  readonly id: string;
  readonly span?: Span;
  /** Encoded characters; four of them hold three plain letters, or two letters with an accent, and so on. */
  readonly encodedChars: number;
  /** Plain letters: what the line under the field counts. */
  readonly letters: number;
}
