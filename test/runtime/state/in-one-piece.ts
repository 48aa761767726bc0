import { headChars } from "../../../src/contract/state-size.ts";
import type { LearnerState, Slot } from "../../../src/contract/state.ts";
import { checksumText, crc32 } from "../../../src/runtime/state/checksum.ts";
import { shapeChecksum, storedSlots, transferPlace, transferSlots } from "../../../src/runtime/state/version1/body.ts";
import { transferHead } from "../../../src/runtime/state/version1/head.ts";
import { written } from "../../../src/runtime/state/wire.ts";
import { codings, tableOf } from "./codec.ts";

/** A state as 0.1.0 wrote it: the body in one piece, and each checksum continues the one before. */
export function encodeInOnePiece(state: LearnerState, slots: readonly Slot[]): string {
  const entries = storedSlots(slots, state.revision);
  const body = written((wire) => {
    transferPlace(wire, state);
    transferSlots(wire, entries, state.slots, codings);
  });
  const texts = codings.texts?.fitting(state, tableOf(slots).slots, Infinity);
  const notes = (before: number): string => {
    let checksum = before;
    const checkOf = (note: string): string => {
      checksum = crc32(note, checksum);
      return checksumText(checksum);
    };
    return texts?.notes.map((note) => note + checkOf(note)).join("") ?? "";
  };
  const lengthChars = headChars + body.length + 6 + notes(0).length;
  const head = written((wire) => transferHead(wire, { ...state, lengthChars, layout: 0 }));
  const checksum = crc32(body, crc32(head) ^ shapeChecksum(entries));
  return head + checksumText(crc32(head)) + body + checksumText(checksum) + notes(checksum);
}
