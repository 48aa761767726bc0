import { headChars } from "../../../contract/state-size.ts";
import { checksumChars } from "../../../contract/state-widths.ts";
import { checksumText, crc32, noteSalt } from "../checksum.ts";
import type { StateTable } from "../codings.ts";
import { emptyState, type Decoded } from "../format.ts";
import { createReader } from "../wire.ts";
import { shapeChecksum, storedSlots, type Body } from "./body.ts";
import { transferHead } from "./head.ts";
import { segmentsOf } from "./segments.ts";

/** How far behind the last sound segment the next is looked for: how long those were that are lost is not known. */
const searchChars = 300;

/** What is sound of a string whose head is. */
export function decode(text: string, { slots, codings }: StateTable): Decoded | undefined {
  const reader = createReader(text);
  const { lengthChars, layout, ...known } = transferHead(reader.wire, emptyState(0));
  const head = crc32(text.slice(0, headChars - checksumChars));
  if (!text.startsWith(checksumText(head), headChars - checksumChars)) return undefined;
  const stored = storedSlots(slots, known.revision);
  const seed = head ^ shapeChecksum(stored);
  let before = head;
  /** What stands behind these characters if they are sound. */
  const checkOf = (chars: string, from: number): string => {
    before = crc32(chars, from);
    return checksumText(before).slice(layout);
  };
  let body: Body = emptyState(0);
  let end = headChars;
  let soundChars = headChars;
  segmentsOf(stored, codings, layout > 0 ? undefined : [stored.length]).forEach((transfer, nth) => {
    for (let from = end; from < end + searchChars; from++) {
      reader.goTo(from);
      const found = transfer(reader.wire, body);
      const to = reader.goTo();
      const check = checkOf(text.slice(from, to), seed ^ nth);
      if (text.startsWith(check, to)) {
        body = found;
        end = to + check.length;
        soundChars += end - from;
        return;
      }
    }
  });
  const state = { ...body, ...known };
  const texts = codings.texts?.read(state, slots, text.slice(end), (note) =>
    // A note of 0.1.0 continues the checksum before it.
    checkOf(note, layout > 0 ? seed ^ noteSalt : before),
  );
  const { soundChars: noteChars, ...found } = texts ?? { state, missing: [], soundChars: 0 };
  return { ...found, sound: soundChars + noteChars === lengthChars ? "whole" : "part" };
}
