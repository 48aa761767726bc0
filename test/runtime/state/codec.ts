import { noteAllotments } from "../../../src/contract/state-size.ts";
import type { LearnerState, Slot } from "../../../src/contract/state.ts";
import { codings as rareAnswers } from "../../../src/runtime/codings/rare-answers.ts";
import { codings as texts } from "../../../src/runtime/codings/texts.ts";
import type { Codings, StateTable } from "../../../src/runtime/state/codings.ts";
import type { Decoded, Encoded } from "../../../src/runtime/state/format.ts";
import * as codec from "../../../src/runtime/state/suspend-data.ts";

/** All of them, as in a package that uses everything. */
export const codings: Codings = { ...texts, ...rareAnswers };

/** The table of a page whose format keeps so many characters. */
export function tableOf(slots: readonly Slot[], limitChars = 4096): StateTable {
  const allotments = noteAllotments(slots, limitChars);
  return { codings, slots: slots.map((slot, number) => ({ ...slot, allotmentChars: allotments.get(number) ?? -1 })) };
}

export function encode(state: LearnerState, slots: readonly Slot[], limitChars: number): Encoded {
  return codec.encode(state, tableOf(slots, limitChars), limitChars);
}

export function decode(text: string, slots: readonly Slot[]): Decoded {
  return codec.decode(text, tableOf(slots));
}
