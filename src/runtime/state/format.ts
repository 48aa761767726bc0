import type { LearnerState } from "../../contract/state.ts";
import type { StateTable } from "./codings.ts";

/** What `encode` made. */
export interface Encoded {
  /** Base64url, one line, at most the limit. */
  readonly text: string;
  /** Slots that hold something the text does not: notes too long, or answers no such slot can have. */
  readonly left: readonly number[];
}

/** What `decode` found: the state as far as it is sound, and how far that is. */
export interface Decoded {
  readonly state: LearnerState;
  /** Not `whole`: the string was cut or altered, or (a part of) its body is of another slot table than ours. */
  readonly sound: "whole" | "part" | "nothing";
  /** Text slots that had a note which the string does not carry: left out, or damaged. */
  readonly missing: readonly number[];
}

/**
 * One published version of the string. A version is never changed and its reader never removed:
 * learners come back after years. `encode` is
 * asked of the newest only.
 */
export interface StateFormat {
  /** The first character's value, 1–63. */
  readonly version: number;
  encode(state: LearnerState, table: StateTable, limitChars: number): Encoded;
  /** `undefined`: not even the head is sound. */
  decode(text: string, table: StateTable): Decoded | undefined;
}

/** A learner who has done nothing yet. Revision 0 holds no slot. */
export function emptyState(revision: number): LearnerState {
  return {
    revision,
    token: 0,
    counter: 0,
    outcome: { completed: false, passed: false, attemptsUsed: 0 },
    place: { page: 0, block: 0 },
    quiz: { seed: 0, phase: "none", at: 0, clock: 0 },
    slots: new Map(),
  };
}
