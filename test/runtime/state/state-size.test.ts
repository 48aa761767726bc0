import fc from "fast-check";
import { expect, test } from "vitest";
import { suspendDataChars } from "../../../src/formats/scorm12/suspend-data.shared.ts";
import type { Answer, Stores } from "../../../src/contract/answer.ts";
import {
  emptyNoteChars,
  headChars,
  noteAllotments,
  noteHeaderChars,
  plainTextChars,
  stateSize,
} from "../../../src/contract/state-size.ts";
import * as widths from "../../../src/contract/state-widths.ts";
import type { LearnerState, Slot, SlotState } from "../../../src/contract/state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { textOf } from "../../helpers/source-files.ts";
import { decode, encode } from "./codec.ts";
import { anySlots, runs } from "./arbitrary-state.ts";
import { slotsOf400Pages, worstState } from "./large-course.ts";

/** What the table's slots need beyond the worst answer: no answer at all takes a bit where the value has none. */
function lessThanWorst(slots: readonly Slot[]): number {
  const isBitShort = (slot: Slot): boolean =>
    slot.stores.type !== "nothing" && !slot.retired && slot.phased && widths.valueBits(slot.stores) === 0;
  const removedNoteBits = (slot: Slot): number =>
    slot.retired && slot.stores.type === "text" ? (slot.phased ? 3 : 0) : 0;
  return slots.filter(isBitShort).length + slots.reduce((bits, slot) => bits + removedNoteBits(slot), 0);
}

/** Place and quiz; 16 slots; 32; 64 each. */
function inSegments(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const stored = slots.filter(({ stores }) => stores.type !== "nothing");
  const later = stored.slice(48);
  const full = Array.from({ length: Math.ceil(later.length / 64) }, (_, nth) => later.slice(nth * 64, nth * 64 + 64));
  return [[], stored.slice(0, 16), stored.slice(16, 48), ...full].filter((slots, nth) => nth === 0 || slots.length > 0);
}

test("the computed worst case is what the worst state takes, to the bit", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      const { totalChars, bodyChars } = stateSize(slots);
      const { text, left } = encode(worstState(slots), slots, Infinity);
      expect(left).toEqual([]);
      const bitsOf = (segment: readonly Slot[], nth: number): number =>
        segment.reduce((bits, slot) => bits + widths.slotBits(slot), nth === 0 ? 85 : 0);
      const chars = inSegments(slots).map((segment, nth) => ({
        worst: Math.ceil(bitsOf(segment, nth) / 6) + 5,
        taken: Math.ceil((bitsOf(segment, nth) - lessThanWorst(segment)) / 6) + 5,
      }));
      const sum = (which: "worst" | "taken"): number => chars.reduce((total, one) => total + one[which], 0);
      expect(bodyChars).toBe(sum("worst"));
      // The head once more where there is room for it.
      expect(text.length).toBe(totalChars - sum("worst") + sum("taken") + headChars);
      const tight = encode(worstState(slots), slots, text.length - 1);
      expect(tight).toEqual({ text: text.slice(0, -headChars), left: [] });
    }),
    runs,
  );
});

test("no state takes more than the worst case and its texts", () => {
  const phased = (stores: Stores): Slot => ({ stores, phased: true, changed: 1, since: 1, retired: false });
  const slots = [phased({ type: "seen" }), phased({ type: "choice", options: 1 })];
  const state: LearnerState = {
    ...emptyState(1),
    slots: new Map([
      [0, { phase: "shown" }],
      [1, { phase: "checked" }],
    ]),
  };
  expect(encode(state, slots, Infinity).text.length).toBe(stateSize(slots).totalChars + headChars);
});

test("notes filled to their allotments, at a limit that just holds them, all fit", () => {
  fc.assert(
    fc.property(anySlots, fc.nat(3000), (slots, freeChars) => {
      const limit = stateSize(slots).totalChars + freeChars;
      const allotments = noteAllotments(slots, limit);
      const full = (slot: number): Answer => ({
        type: "text",
        text: "9".repeat(Math.floor(((allotments.get(slot) ?? 0) * 6) / 8)),
      });
      const worst = worstState(slots);
      const states = [...worst.slots].map(([slot, state]): [number, SlotState] =>
        state.answer?.type === "text" ? [slot, { ...state, answer: full(slot) }] : [slot, state],
      );
      const { text, left } = encode({ ...worst, slots: new Map(states) }, slots, limit);
      expect(left).toEqual([]);
      expect(text.length).toBeLessThanOrEqual(limit);
    }),
    runs,
  );
});

test("the sums of widths are what they add up to", () => {
  const sum = (fields: Readonly<Record<string, number>>) =>
    Object.values(fields).reduce((total, bits) => total + bits, 0);
  expect(sum(widths.headWidths)).toBe(widths.headBits);
  expect(sum(widths.placeWidths)).toBe(widths.placeBits);
  expect(sum(widths.noteWidths)).toBe(widths.noteBits);
  expect(sum(widths.numberWidths)).toBe(widths.numberBits);
  expect(Math.ceil(widths.headBits / 6) + widths.checksumChars).toBe(headChars);
  expect(Math.ceil(widths.noteBits / 6)).toBe(noteHeaderChars);
  expect(noteHeaderChars + widths.checkChars).toBe(emptyNoteChars);
});

test("allotments share by weight, never more than there is", () => {
  const note = (weight: number): Slot => ({
    stores: { type: "text", weight },
    phased: false,
    changed: 1,
    since: 1,
    retired: false,
  });
  const slots = [note(1), note(3), { ...note(5), retired: true }];
  const limit = stateSize(slots).totalChars + 400;
  expect([...noteAllotments(slots, limit)]).toEqual([
    [0, 100],
    [1, 300],
  ]);
  expect([...noteAllotments(slots, 10)]).toEqual([
    [0, 0],
    [1, 0],
  ]);
  expect(plainTextChars(3)).toBe(4);
});

test("a course of 400 pages fits SCORM 1.2 with 1,000 characters for notes", () => {
  const slots = slotsOf400Pages();
  const size = stateSize(slots);
  const forNotes = [...noteAllotments(slots, suspendDataChars).values()].reduce((sum, chars) => sum + chars, 0);
  process.stdout.write(
    `400 pages: head ${size.headChars}, body ${size.bodyChars}, 10 empty notes ${size.emptyNotesChars}; left for notes ${forNotes}\n`,
  );
  const worst = worstState(slots);
  expect(encode(worst, slots, suspendDataChars).text.length).toBe(size.totalChars + headChars);
  expect(decode(encode(worst, slots, suspendDataChars).text, slots)).toEqual({
    state: worst,
    sound: "whole",
    missing: [],
  });
  expect(size.totalChars).toBeLessThanOrEqual(suspendDataChars);
  expect(forNotes).toBeGreaterThanOrEqual(1000);
  const number = (value: number) => value.toLocaleString("en");
  expect(textOf("docs/learner-state.md").replace(/\s+/g, " ")).toContain(
    `at most ${number(size.totalChars)} of the ${number(suspendDataChars)} characters, and leaves ${number(forNotes)} for what is written`,
  );
});
