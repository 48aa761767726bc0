import type { LearnerState } from "../../../contract/state.ts";
import { headChars } from "../../../contract/state-size.ts";
import { checksumChars } from "../../../contract/state-widths.ts";
import { check, checksumText, crc32, noteSalt } from "../checksum.ts";
import type { StateTable } from "../codings.ts";
import type { Encoded, StateFormat } from "../format.ts";
import { written } from "../wire.ts";
import { isKept, shapeChecksum, storedSlots } from "./body.ts";
import { transferHead, versionNumber } from "./head.ts";
import { decode } from "./reading.ts";
import { segmentsOf } from "./segments.ts";

/**
 * head · checksum · (segment of the body · check)* · (note · check)* · head · checksum.
 *
 * Each segment and each note continues the checksum of the head and of the slots' shapes, and no other's: what is lost takes
 * nothing with it, and parts of two states do not join to a third. The head, without which nothing can be read, is there
 * twice where there is room: no note, and no course, makes way for the copy.
 *
 * 0.1.0 wrote the body in one piece, chained the checksums and wrote the head once; a bit of the head tells. It is no second
 * version, because the head is the same: a page of 0.1.0 (an older package put back, a window still open) reads outcome,
 * attempt and counter of it and goes on with them, where it would take a version that it does not know for
 * damage and begin another attempt.
 *
 * Rejected: fixed places for the segments, or a fixed width for each slot (both make every state as long as the longest,
 * so a cut takes more); a length or a number before each segment (it is found by where it is sound, for no character).
 */
export const version1: StateFormat = { version: versionNumber, encode, decode };

function encode(state: LearnerState, table: StateTable, limitChars: number): Encoded {
  const { slots, codings } = table;
  const stored = storedSlots(slots, state.revision);
  const segments = segmentsOf(stored, codings).map((transfer) => written((wire) => transfer(wire, state)));
  const joined = (parts: readonly string[], seed = 0): string =>
    parts.map((chars, nth) => chars + check(chars, seed ^ (nth < segments.length ? nth : noteSalt))).join("");
  const freeChars = limitChars - headChars - joined(segments).length;
  // No room for the answers (an LMS with less than the format promises): keep at least the outcome.
  if (freeChars < 0) return { text: headOf(state, 0), left: [...state.slots.keys()] };
  const texts = codings.texts?.fitting(state, slots, freeChars);
  const parts = [...segments, ...(texts?.notes ?? [])];
  const lengthChars = headChars + joined(parts).length;
  const head = headOf(state, lengthChars);
  const seed = crc32(head.slice(0, -checksumChars)) ^ shapeChecksum(stored);
  const copy = lengthChars + headChars > limitChars ? "" : head;
  return { text: head + joined(parts, seed) + copy, left: leftOut(state, table, texts?.slots) };
}

function headOf(state: LearnerState, lengthChars: number): string {
  const fields = written((wire) => transferHead(wire, { ...state, lengthChars, layout: 1 }));
  return fields + checksumText(crc32(fields));
}

/** What the learner entered and the text does not carry. Removed items are nobody's loss to hear of. */
function leftOut(
  state: LearnerState,
  { slots, codings }: StateTable,
  written: ReadonlySet<number> | undefined,
): readonly number[] {
  return [...state.slots].flatMap(([number, { answer }]) => {
    const slot = slots[number];
    if (!answer || slot?.retired) return [];
    const isWritten = answer.type !== "text" || written?.has(number);
    return slot && slot.since <= state.revision && isKept(slot, answer, codings) && isWritten ? [] : number;
  });
}
