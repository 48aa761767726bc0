import type { Answer, Stores } from "../../contract/answer.ts";
import type { LearnerState, Slot } from "../../contract/state.ts";
import type { Wire } from "./wire.ts";

/** What the codec needs to know of a course. */
export interface StateTable {
  readonly slots: readonly Slot[];
  readonly codings: Codings;
}

/**
 * How texts and rare answers are written. A package has what its slot table asks for, retired slots included: state of
 * an earlier revision may hold their answers.
 */
export interface Codings {
  readonly texts?: TextCoding;
  readonly rare?: RareCoding;
}

/** `transferAnswer` for answers that few courses store. */
export type RareCoding = (
  wire: Wire,
  stores: Extract<Stores, { readonly type: "choices" | "order" | "number" }>,
  answer?: Answer,
) => Answer;

/** How texts are written behind the body, and read. */
export interface TextCoding {
  fitting(state: LearnerState, slots: readonly Slot[], freeChars: number): FittingTexts;
  /** Puts the sound texts of `encoded` where they belong. */
  read(state: LearnerState, slots: readonly Slot[], encoded: string, checkOf: NoteCheck): TextsRead;
}

/** What vouches for a note. */
export type NoteCheck = (note: string) => string;

/** The texts that a string has room for. */
export interface FittingTexts {
  readonly slots: ReadonlySet<number>;
  /** As they stand in the string, each without what vouches for it. */
  readonly notes: readonly string[];
}

export interface TextsRead {
  readonly state: LearnerState;
  /** Slots of texts that the string does not carry. */
  readonly missing: readonly number[];
  /** What the sound ones take. */
  readonly soundChars: number;
}
