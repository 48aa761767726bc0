import type { LearnerState, Slot, SlotState } from "../../../contract/state.ts";
import { headChars, noteAllotments } from "../../../contract/state-size.ts";
import { checksumChars, sum } from "../../../contract/state-widths.ts";
import { checksumText, crc32 } from "../checksum.ts";
import { emptyState, type Decoded, type Encoded, type StateFormat } from "../format.ts";
import { createReader, written } from "../wire.ts";
import { isKept, shapeChecksum, transferBody } from "./body.ts";
import { transferHead, versionNumber } from "./head.ts";
import { decodeNotes, encodeNotes, fittingNotes, noteChars, notesOf, textChars, type Note } from "./notes.ts";

/**
 * head · checksum · body · checksum · (note · checksum)*. Each checksum continues the one before,
 * over everything but the checksums' own characters, so parts of two states do not join to a third.
 */
export const version1: StateFormat = { version: versionNumber, textChars, encode, decode };

function encode(state: LearnerState, slots: readonly Slot[], limitChars: number): Encoded {
  const body = written((wire) => transferBody(wire, state, slots, state.revision));
  const withBodyChars = headChars + body.length + checksumChars;
  // No room for the answers (an LMS with less than the format promises): keep at least the outcome.
  if (withBodyChars > limitChars) return { text: encodeHead(state, headChars).text, left: [...state.slots.keys()] };
  const notes = fittingNotes(notesOf(state, slots), limitChars - withBodyChars, noteAllotments(slots, limitChars));
  const head = encodeHead(state, withBodyChars + sum(notes.map(noteChars)));
  const checksum = crc32(body, head.checksum ^ shapeChecksum(slots, state.revision));
  const text = head.text + body + checksumText(checksum) + encodeNotes(notes, checksum);
  return { text, left: leftOut(state, slots, notes) };
}

function encodeHead(state: LearnerState, lengthChars: number): { text: string; checksum: number } {
  const fields = written((wire) => transferHead(wire, { ...state, lengthChars }));
  const checksum = crc32(fields);
  return { text: fields + checksumText(checksum), checksum };
}

/** What the learner entered and the text does not carry. Removed items are nobody's loss to hear of. */
function leftOut(state: LearnerState, slots: readonly Slot[], notes: readonly Note[]): readonly number[] {
  const isLeft = ([number, { answer }]: readonly [number, SlotState]): boolean => {
    const slot = slots[number];
    if (!answer || slot?.retired) return false;
    if (!slot || slot.since > state.revision || !isKept(slot, answer)) return true;
    return answer.type === "text" && !notes.some((note) => note.slot === number);
  };
  return [...state.slots].filter(isLeft).map(([number]) => number);
}

function decode(text: string, slots: readonly Slot[]): Decoded {
  const empty = emptyState(0);
  const fields = text.slice(0, headChars - checksumChars);
  const headChecksum = crc32(fields);
  if (text.slice(fields.length, headChars) !== checksumText(headChecksum)) {
    return { state: empty, sound: "nothing", missing: [] };
  }
  const { lengthChars, ...head } = transferHead(createReader(fields).wire, { ...empty, lengthChars: 0 });
  const truncated = text.length < lengthChars ? { truncated: true as const } : {};
  const reader = createReader(text.slice(headChars));
  const body = transferBody(reader.wire, empty, slots, head.revision);
  const bodyEnd = headChars + reader.charsRead();
  const notesAt = bodyEnd + checksumChars;
  const checksum = crc32(text.slice(headChars, bodyEnd), headChecksum ^ shapeChecksum(slots, head.revision));
  if (text.slice(bodyEnd, notesAt) !== checksumText(checksum)) {
    return { state: { ...empty, ...head }, sound: "head", missing: [], ...truncated };
  }
  const { texts, soundChars } = decodeNotes(text.slice(notesAt), checksum);
  return {
    ...withTexts({ ...head, ...body }, texts),
    sound: notesAt + soundChars === lengthChars ? "whole" : "head and body",
    ...truncated,
  };
}

/** Puts the notes where the body says there is one. */
function withTexts(state: LearnerState, texts: ReadonlyMap<number, string>): Pick<Decoded, "state" | "missing"> {
  const missing: number[] = [];
  const slots = [...state.slots].flatMap(([number, { phase, answer }]): [number, SlotState][] => {
    if (answer?.type !== "text") return [[number, { phase, ...(answer ? { answer } : {}) }]];
    const text = texts.get(number);
    if (text !== undefined) return [[number, { phase, answer: { type: "text", text } }]];
    missing.push(number);
    return phase === "open" ? [] : [[number, { phase }]];
  });
  return { state: { ...state, slots: new Map(slots) }, missing };
}
