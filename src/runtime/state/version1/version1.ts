import type { LearnerState, SlotState } from "../../../contract/state.ts";
import { headChars } from "../../../contract/state-size.ts";
import { checksumChars } from "../../../contract/state-widths.ts";
import { checksumText, crc32 } from "../checksum.ts";
import type { StateTable } from "../codings.ts";
import { emptyState, type Decoded, type Encoded, type StateFormat } from "../format.ts";
import { createReader, written } from "../wire.ts";
import { isKept, shapeChecksum, transferBody } from "./body.ts";
import { transferHead, versionNumber } from "./head.ts";

/**
 * head · checksum · body · checksum · (note · checksum)*. Each checksum continues the one before,
 * over everything but the checksums' own characters, so parts of two states do not join to a third.
 */
export const version1: StateFormat = { version: versionNumber, encode, decode };

function encode(state: LearnerState, table: StateTable, limitChars: number): Encoded {
  const { slots, codings } = table;
  const body = written((wire) => transferBody(wire, state, table, state.revision));
  const withBodyChars = headChars + body.length + checksumChars;
  // No room for the answers (an LMS with less than the format promises): keep at least the outcome.
  if (withBodyChars > limitChars) return { text: encodeHead(state, headChars).text, left: [...state.slots.keys()] };
  const texts = codings.texts?.fitting(state, slots, limitChars - withBodyChars);
  const head = encodeHead(state, withBodyChars + (texts?.chars ?? 0));
  const checksum = crc32(body, head.checksum ^ shapeChecksum(slots, state.revision));
  const text = head.text + body + checksumText(checksum) + (texts?.write(checksum) ?? "");
  return { text, left: leftOut(state, table, texts?.slots) };
}

function encodeHead(state: LearnerState, lengthChars: number): { text: string; checksum: number } {
  const fields = written((wire) => transferHead(wire, { ...state, lengthChars }));
  const checksum = crc32(fields);
  return { text: fields + checksumText(checksum), checksum };
}

/** What the learner entered and the text does not carry. Removed items are nobody's loss to hear of. */
function leftOut(
  state: LearnerState,
  { slots, codings }: StateTable,
  written: ReadonlySet<number> | undefined,
): readonly number[] {
  const isLeft = ([number, { answer }]: readonly [number, SlotState]): boolean => {
    const slot = slots[number];
    if (!answer || slot?.retired) return false;
    if (!slot || slot.since > state.revision || !isKept(slot, answer, codings)) return true;
    return answer.type === "text" && !written?.has(number);
  };
  return [...state.slots].filter(isLeft).map(([number]) => number);
}

function decode(text: string, table: StateTable): Decoded {
  const empty = emptyState(0);
  const fields = text.slice(0, headChars - checksumChars);
  const headChecksum = crc32(fields);
  if (text.slice(fields.length, headChars) !== checksumText(headChecksum)) {
    return { state: empty, sound: "nothing", missing: [] };
  }
  const { lengthChars, ...head } = transferHead(createReader(fields).wire, { ...empty, lengthChars: 0 });
  const reader = createReader(text.slice(headChars));
  const body = transferBody(reader.wire, empty, table, head.revision);
  const bodyEnd = headChars + reader.charsRead();
  const notesAt = bodyEnd + checksumChars;
  const checksum = crc32(text.slice(headChars, bodyEnd), headChecksum ^ shapeChecksum(table.slots, head.revision));
  if (text.slice(bodyEnd, notesAt) !== checksumText(checksum)) {
    return { state: { ...empty, ...head }, sound: "head", missing: [] };
  }
  const state = { ...head, ...body };
  const texts = table.codings.texts?.read(state, text.slice(notesAt), checksum);
  const { soundChars, ...found } = texts ?? { state, missing: [], soundChars: 0 };
  return {
    ...found,
    sound: notesAt + soundChars === lengthChars ? "whole" : "head and body",
  };
}
