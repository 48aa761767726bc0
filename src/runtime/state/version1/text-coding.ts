import type { SlotState } from "../../../contract/state.ts";
import type { TextCoding } from "../codings.ts";
import { decodeNotes, encodeNotes, fittingNotes, notesOf } from "./notes.ts";

/** Texts as notes, behind the body. */
export const textCoding: TextCoding = {
  fitting(state, slots, freeChars) {
    const notes = fittingNotes(notesOf(state, slots), freeChars, slots);
    const write = (before: number) => encodeNotes(notes, before);
    return { slots: new Set(notes.map(({ slot }) => slot)), chars: write(0).length, write };
  },
  read(state, encoded, before) {
    const { texts, soundChars } = decodeNotes(encoded, before);
    const missing: number[] = [];
    const slots = [...state.slots].flatMap(([number, { phase, answer }]): [number, SlotState][] => {
      if (answer?.type !== "text") return [[number, { phase, ...(answer ? { answer } : {}) }]];
      const text = texts.get(number);
      if (text !== undefined) return [[number, { phase, answer: { type: "text", text } }]];
      missing.push(number);
      return phase === "open" ? [] : [[number, { phase }]];
    });
    return { state: { ...state, slots: new Map(slots) }, missing, soundChars };
  },
};
