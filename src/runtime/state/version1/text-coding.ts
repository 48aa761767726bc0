import type { LearnerState } from "../../../contract/state.ts";
import { slotOf, withSlot } from "../../learning/attempt.ts";
import type { TextCoding } from "../codings.ts";
import { decodeNotes, encodeNote, fittingNotes, notesOf } from "./notes.ts";

/** Texts as notes, behind the body. */
export const textCoding: TextCoding = {
  fitting(state, slots, freeChars) {
    const notes = fittingNotes(notesOf(state, slots), freeChars, slots);
    return { slots: new Set(notes.map(({ slot }) => slot)), notes: notes.map(encodeNote) };
  },
  read(state, table, encoded, checkOf) {
    const { texts, soundChars } = decodeNotes(encoded, checkOf);
    const missing = [...state.slots].flatMap(([slot, { answer }]) =>
      answer?.type === "text" && !texts.has(slot) ? slot : [],
    );
    const without = missing.reduce((left, slot) => withSlot(left, slot, { phase: slotOf(left, slot).phase }), state);
    // The segment that says how far a question has come may be lost, and then its text is of no use.
    const known = [...texts].filter(([slot]) => state.slots.has(slot) || !table[slot]?.phased);
    const put = (before: LearnerState, [slot, text]: readonly [number, string]): LearnerState =>
      withSlot(before, slot, { phase: slotOf(before, slot).phase, answer: { type: "text", text } });
    return { state: known.reduce(put, without), missing, soundChars };
  },
};
