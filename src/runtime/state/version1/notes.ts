import type { LearnerState, Slot } from "../../../contract/state.ts";
import { emptyNoteChars } from "../../../contract/state-size.ts";
import { checksumChars, noteWidths } from "../../../contract/state-widths.ts";
import { checksumText, crc32 } from "../checksum.ts";
import { createReader, written } from "../wire.ts";
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

/** Notes one after another, each with a checksum that covers everything before it too. */
export function encodeNotes(notes: readonly Note[], before: number): string {
  let encoded = "";
  let checksum = before;
  for (const { slot, coding, chars } of notes) {
    const header = written((wire) => {
      wire(noteWidths.slot, slot);
      wire(noteWidths.coding, coding);
      wire(noteWidths.lengthChars, chars.length);
    });
    checksum = crc32(header + chars, checksum);
    encoded += header + chars + checksumText(checksum);
  }
  return encoded;
}

/** By slot: the sound notes at the start of `encoded`; and how many characters they take. */
export function decodeNotes(
  encoded: string,
  before: number,
): { texts: ReadonlyMap<number, string>; soundChars: number } {
  const texts = new Map<number, string>();
  let soundChars = 0;
  let checksum = before;
  for (;;) {
    const { wire } = createReader(encoded.slice(soundChars, soundChars + emptyNoteChars));
    const slot = wire(noteWidths.slot, 0);
    const coding = wire(noteWidths.coding, 0);
    const charsAt = soundChars + emptyNoteChars - checksumChars;
    const end = charsAt + wire(noteWidths.lengthChars, 0);
    checksum = crc32(encoded.slice(soundChars, end), checksum);
    if (encoded.slice(end, end + checksumChars) !== checksumText(checksum)) return { texts, soundChars };
    texts.set(slot, decodeText({ coding, chars: encoded.slice(charsAt, end) }));
    soundChars = end + checksumChars;
  }
}
