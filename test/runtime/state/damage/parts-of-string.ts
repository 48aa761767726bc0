import { emptyNoteChars, headChars } from "../../../../src/contract/state-size.ts";
import type { LearnerState, Slot } from "../../../../src/contract/state.ts";
import { storedSlots } from "../../../../src/runtime/state/version1/body.ts";
import { notesOf } from "../../../../src/runtime/state/version1/notes.ts";
import { segmentsOf } from "../../../../src/runtime/state/version1/segments.ts";
import { written } from "../../../../src/runtime/state/wire.ts";
import { checkChars, segmentEnds } from "../../../../src/contract/state-widths.ts";
import { codings } from "../codec.ts";

/** A piece of a string that has a checksum of its own. */
export interface Part {
  readonly kind: "head" | "place" | "slots" | "note" | "copy";
  readonly from: number;
  readonly to: number;
  /** Slots whose states are lost with it. */
  readonly slots: readonly number[];
}

/** Where the parts of a state's string stand, when everything fits. */
export function partsOf(state: LearnerState, slots: readonly Slot[]): readonly Part[] {
  const entries = storedSlots(slots, state.revision);
  const ends = segmentEnds(entries.length);
  const body = segmentsOf(entries, codings).map((transfer, nth) => ({
    kind: nth === 0 ? ("place" as const) : ("slots" as const),
    chars: written((wire) => transfer(wire, state)).length + checkChars,
    slots: entries.slice(ends[nth - 1] ?? 0, ends[nth]).map(([number]) => number),
  }));
  const notes = notesOf(state, slots).map(({ slot, chars }) => ({
    kind: "note" as const,
    chars: emptyNoteChars + chars.length,
    slots: [slot],
  }));
  let from = 0;
  const [head, copy] = (["head", "copy"] as const).map((kind) => ({ kind, chars: headChars, slots: [] }));
  return [head!, ...body, ...notes, copy!].map(({ kind, chars, slots: own }) => {
    const part = { kind, from, to: from + chars, slots: own };
    from = part.to;
    return part;
  });
}
