import type { Slot } from "./state.ts";
import { bitsPerChar, checkChars, noteWidths, placeBits, segmentEnds, slotBits, sum } from "./state-widths.ts";

/**
 * What stands before everything else and must survive: format, revision, attempt, outcome. It stands at the end once more
 * where there is room, so that needs none.
 */
export const headChars = 26;

/** What stands before a note's text. */
export const noteHeaderChars = 6;

/** A note without a letter; each note costs this beside its text. */
export const emptyNoteChars = 11;

/** Encoded characters of place, quiz and all answers at their worst. */
function bodyChars(slots: readonly Slot[]): number {
  const bits = slots.filter(({ stores }) => stores.type !== "nothing").map(slotBits);
  const segments = segmentEnds(bits.length).map((end, nth, ends) =>
    nth === 0 ? placeBits : sum(bits.slice(ends[nth - 1], end)),
  );
  return sum(segments.map((segmentBits) => toChars(segmentBits) + checkChars));
}

export interface StateSize {
  readonly headChars: number;
  readonly bodyChars: number;
  /** All notes without a letter. */
  readonly emptyNotesChars: number;
  /** The three together: what the state takes when every answer is at its worst and no note is written. */
  readonly totalChars: number;
  /** By slot number: bits in the body. */
  readonly slotBits: readonly number[];
}

/** The worst case of a slot table, for the proof that it fits and for `check` to print. */
export function stateSize(slots: readonly Slot[]): StateSize {
  return {
    headChars,
    bodyChars: bodyChars(slots),
    emptyNotesChars: emptyNotesChars(slots),
    totalChars: worstChars(slots),
    slotBits: slots.map(slotBits),
  };
}

/**
 * By slot: encoded characters for the text of each note, shared by weight from what remains of
 * `limitChars` when everything else is at its worst. A text within its allotment is always kept.
 * Text counts as uncompressed UTF-8: see `plainTextChars`.
 */
export function noteAllotments(slots: readonly Slot[], limitChars: number): ReadonlyMap<number, number> {
  const freeChars = Math.max(0, limitChars - worstChars(slots));
  const totalWeight = sum(slots.map(weightOf));
  const share = (slot: Slot): number => {
    const weight = weightOf(slot);
    if (weight === 0) return 0;
    return Math.min(Math.floor((freeChars * weight) / totalWeight), 2 ** noteWidths.lengthChars - 1);
  };
  return new Map(slots.flatMap((slot, number) => (isLiveNote(slot) ? [[number, share(slot)] as const] : [])));
}

/** Encoded characters that so many bytes of UTF-8 take, uncompressed. */
export function plainTextChars(utf8Bytes: number): number {
  return toChars(utf8Bytes * 8);
}

/** Everything but the texts of notes. */
function worstChars(slots: readonly Slot[]): number {
  return headChars + bodyChars(slots) + emptyNotesChars(slots);
}

function emptyNotesChars(slots: readonly Slot[]): number {
  return slots.filter(isLiveNote).length * emptyNoteChars;
}

function weightOf(slot: Slot): number {
  return isLiveNote(slot) && slot.stores.type === "text" ? Math.max(0, slot.stores.weight) : 0;
}

function isLiveNote(slot: Slot): boolean {
  return slot.stores.type === "text" && !slot.retired;
}

function toChars(bits: number): number {
  return Math.ceil(bits / bitsPerChar);
}
