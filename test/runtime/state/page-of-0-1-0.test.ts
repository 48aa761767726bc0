import fc from "fast-check";
import { expect, test } from "vitest";
import type { LearnerState, Slot } from "../../../src/contract/state.ts";
import { chooseState } from "../../../src/runtime/saving/choose-state.ts";
import { checksumText, crc32 } from "../../../src/runtime/state/checksum.ts";
import { emptyState, type Decoded } from "../../../src/runtime/state/format.ts";
import { shapeChecksum, storedSlots, transferPlace, transferSlots } from "../../../src/runtime/state/version1/body.ts";
import { transferHead } from "../../../src/runtime/state/version1/head.ts";
import { createReader } from "../../../src/runtime/state/wire.ts";
import { anyTableAndState, runs } from "./arbitrary-state.ts";
import { codings, decode, encode } from "./codec.ts";
import { encodeInOnePiece } from "./in-one-piece.ts";

/*
 * Pages of 0.1.0 are out there: an older package is put back, a window was left open over an update. They cannot be changed
 * any more, so what they make of a state of today is kept here: their reader, as far as the body.
 */
function readBy010(text: string, slots: readonly Slot[]): Decoded {
  const empty = emptyState(0);
  const fields = text.slice(0, 20);
  if (!text.startsWith("B") || text.slice(20, 26) !== checksumText(crc32(fields)))
    return { state: empty, sound: "nothing", missing: [] };
  const head = { ...empty, lengthChars: 0, layout: 0 };
  // It knew no layout, and filled the bit up with zero.
  const { lengthChars, layout: _layout, ...known } = transferHead(createReader(fields).wire, head);
  const stored = storedSlots(slots, known.revision);
  const reader = createReader(text.slice(26));
  const place = transferPlace(reader.wire, empty);
  const states = transferSlots(reader.wire, stored, empty.slots, codings);
  const bodyEnd = 26 + reader.goTo();
  const checksum = crc32(text.slice(26, bodyEnd), crc32(fields) ^ shapeChecksum(stored));
  if (text.slice(bodyEnd, bodyEnd + 6) !== checksumText(checksum))
    return { state: { ...empty, ...known }, sound: "part", missing: [] };
  const sound = lengthChars === bodyEnd + 6 ? "whole" : "part";
  return { state: { ...known, ...place, slots: states }, sound, missing: [] };
}

test("reads its own states still: that is what the reader here must be able to do", () => {
  const withoutTexts = anyTableAndState.filter(({ slots }) => slots.every(({ stores }) => stores.type !== "text"));
  fc.assert(
    fc.property(withoutTexts, ({ slots, state }) => {
      expect(readBy010(encodeInOnePiece(state, slots), slots)).toEqual({ state, sound: "whole", missing: [] });
    }),
    runs,
  );
});

test("goes on with outcome, attempt and counter of a state of today, takes no answer for another, and says that some are missing", () => {
  fc.assert(
    fc.property(anyTableAndState, ({ slots, state }) => {
      const { text } = encode(state, slots, Infinity);
      const decoded = readBy010(text, slots);
      const { revision, token, counter, outcome } = state;
      expect(decoded.state).toEqual({ ...emptyState(revision), token, counter, outcome });
      expect(chooseState({ text, decoded, isReset: false }, undefined, 0, 0)).toEqual({
        use: "lms",
        offerNotes: false,
        fault: "unread",
      });
    }),
    runs,
  );
});

test("and what it writes then is read today, with the outcome as it was", () => {
  fc.assert(
    fc.property(anyTableAndState, ({ slots, state }) => {
      const read = readBy010(encode(state, slots, Infinity).text, slots).state;
      const saved: LearnerState = { ...read, counter: read.counter + 1 };
      const { state: found, sound } = decode(encodeInOnePiece(saved, slots), slots);
      expect(sound).toBe("whole");
      expect(found.outcome).toEqual(state.outcome);
    }),
    runs,
  );
});
