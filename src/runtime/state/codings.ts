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
  /** Puts the sound texts at the start of `encoded` where the body says there is one. */
  read(state: LearnerState, encoded: string, before: number): TextsRead;
}

/** The texts that a string has room for. */
export interface FittingTexts {
  readonly slots: ReadonlySet<number>;
  /** Of all of them, as `write` writes them. */
  readonly chars: number;
  /** `before`: checksum of everything before them. */
  write(before: number): string;
}

export interface TextsRead {
  readonly state: LearnerState;
  /** Slots of texts that the string does not carry. */
  readonly missing: readonly number[];
  /** What the sound ones take. */
  readonly soundChars: number;
}
