import type { LearnerState, Slot } from "../../../contract/state.ts";
import { emptyNoteChars, noteHeaderChars } from "../../../contract/state-size.ts";
import { noteWidths } from "../../../contract/state-widths.ts";
import type { NoteCheck } from "../codings.ts";
import { createReader, written, type Wire } from "../wire.ts";
import { decodeText, encodeText, type EncodedText } from "./texts.ts";

export interface Note extends EncodedText {
  readonly slot: number;
}

/** Encoded characters of a text, without the fixed cost of a note (`emptyNoteChars`), for the counter beside it. */
export function textChars(text: string): number {
  return encodeText(text).chars.length;
}

/** The state's notes in priority order: by weight, then by slot; those of removed items last. */
export function notesOf(state: LearnerState, slots: readonly Slot[]): readonly Note[] {
  const priority = ({ stores, retired }: Slot): number => (stores.type === "text" && !retired ? stores.weight : -1);
  return [...slots.entries()]
    .filter(([, slot]) => slot.stores.type === "text" && slot.since <= state.revision)
    .sort(([a, slotA], [b, slotB]) => priority(slotB) - priority(slotA) || a - b)
    .flatMap(([slot]) => {
      const answer = state.slots.get(slot)?.answer;
      return answer?.type === "text" ? [{ slot, ...encodeText(answer.text) }] : [];
    });
}

/**
 * The notes that fit `freeChars`. Those within their allotment come first: they fit whatever else
 * is written, so a note once saved is not pushed out by another that grows.
 */
export function fittingNotes(notes: readonly Note[], freeChars: number, slots: readonly Slot[]): readonly Note[] {
  const isWithin = ({ slot, chars }: Note): boolean => chars.length <= (slots[slot]?.allotmentChars ?? -1);
  const fitting = new Set<Note>();
  let left = freeChars;
  for (const note of [...notes.filter(isWithin), ...notes.filter((other) => !isWithin(other))]) {
    const noteChars = emptyNoteChars + note.chars.length;
    if (noteChars > left || note.chars.length >= 2 ** noteWidths.lengthChars) continue;
    left -= noteChars;
    fitting.add(note);
  }
  return notes.filter((note) => fitting.has(note));
}

/** As it stands in the string, before what vouches for it. */
export function encodeNote({ slot, coding, chars }: Note): string {
  return written((wire) => transferHeader(wire, slot, coding, chars.length)) + chars;
}

function transferHeader(
  wire: Wire,
  slot?: number,
  coding?: number,
  lengthChars?: number,
): readonly [number, number, number] {
  return [wire(noteWidths.slot, slot), wire(noteWidths.coding, coding), wire(noteWidths.lengthChars, lengthChars)];
}

/** By slot: the sound notes in `encoded`, wherever they stand; and how many characters they take. */
export function decodeNotes(
  encoded: string,
  checkOf: NoteCheck,
): { texts: ReadonlyMap<number, string>; soundChars: number } {
  const texts = new Map<number, string>();
  let soundChars = 0;
  for (let at = 0; at < encoded.length; at++) {
    const charsAt = at + noteHeaderChars;
    const { wire } = createReader(encoded.slice(at, charsAt));
    const [slot, coding, lengthChars] = transferHeader(wire);
    const end = charsAt + lengthChars;
    // Most of what is no note claims to be longer than the string: that needs no checksum.
    if (end >= encoded.length) continue;
    const check = checkOf(encoded.slice(at, end));
    if (!encoded.startsWith(check, end)) continue;
    texts.set(slot, decodeText({ coding, chars: encoded.slice(charsAt, end) }));
    soundChars += end + check.length - at;
    at = end + check.length - 1;
  }
  return { texts, soundChars };
}
