import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Stores } from "../../../src/contract/answer.ts";
import { emptyNoteChars, noteAllotments, plainTextChars, stateSize } from "../../../src/contract/state-size.ts";
import * as widths from "../../../src/contract/state-widths.ts";
import { sessionStores, type LearnerState, type Slot, type SlotState } from "../../../src/contract/state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { textOf } from "../../helpers/source-files.ts";
import { decode, encode } from "./codec.ts";
import { anySlots, runs } from "./arbitrary-state.ts";

/** The answer that takes most: its bits are all used whatever it is, so any will do. */
function worstAnswer(stores: Stores): Answer {
  switch (stores.type) {
    case "nothing":
    case "seen":
      return { type: "seen" };
    case "bits":
      return { type: "bits", on: [...Array(stores.count).keys()] };
    case "choice":
      return { type: "choice", option: stores.options - 1 };
    case "choices":
      return { type: "choices", options: stores.options.map((options) => options - 1) };
    case "order":
      return { type: "order", items: [...Array(stores.items).keys()].reverse() };
    case "number":
      return { type: "number", value: -999_999_999e290 };
    case "text":
      return { type: "text", text: "" };
  }
}

function worstState(slots: readonly Slot[]): LearnerState {
  const states = slots.flatMap((slot, number): [number, SlotState][] => {
    const isStored = slot.stores.type !== "nothing" && !slot.retired;
    return isStored ? [[number, { phase: slot.phased ? "shown" : "open", answer: worstAnswer(slot.stores) }]] : [];
  });
  return { ...emptyState(9), slots: new Map(states) };
}

/** What the table's slots need beyond the worst answer: no answer at all takes a bit where the value has none. */
function lessThanWorst(slots: readonly Slot[]): number {
  const isBitShort = (slot: Slot): boolean =>
    slot.stores.type !== "nothing" && !slot.retired && slot.phased && widths.valueBits(slot.stores) === 0;
  const removedNoteBits = (slot: Slot): number =>
    slot.retired && slot.stores.type === "text" ? (slot.phased ? 3 : 0) : 0;
  return slots.filter(isBitShort).length + slots.reduce((bits, slot) => bits + removedNoteBits(slot), 0);
}

test("the computed worst case is what the worst state takes, to the bit", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      const { totalChars, bodyChars, slotBits } = stateSize(slots);
      const { text, left } = encode(worstState(slots), slots, Infinity);
      expect(left).toEqual([]);
      const bodyBits = 85 + slotBits.reduce((sum, bits) => sum + bits, 0);
      expect(bodyChars).toBe(Math.ceil(bodyBits / 6) + 6);
      const unused = bodyChars - (Math.ceil((bodyBits - lessThanWorst(slots)) / 6) + 6);
      expect(text.length).toBe(totalChars - unused);
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
  expect(encode(state, slots, Infinity).text.length).toBe(stateSize(slots).totalChars);
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
  expect(emptyNoteChars).toBe(12);
});

test("a course of 400 pages fits SCORM 1.2 with 1,000 characters for notes", () => {
  const slot = (stores: Stores, phased: boolean): Slot => ({ stores, phased, changed: 1, since: 1, retired: false });
  const kinds: readonly Stores[] = [
    { type: "choice", options: 4 },
    { type: "choice", options: 4 },
    { type: "choice", options: 2 },
    { type: "bits", count: 6 },
    { type: "choices", options: [5, 5, 5, 5] },
    { type: "order", items: 6 },
    { type: "number" },
    { type: "choices", options: [4, 4, 4] },
  ];
  const sessions = Array.from({ length: 40 }, () => slot(sessionStores, false));
  const questions = Array.from({ length: 200 }, (_, nth) => slot(kinds[nth % kinds.length] ?? { type: "seen" }, true));
  const objectives = Array.from({ length: 4 }, () => slot({ type: "choice", options: 101 }, false));
  const blocks = Array.from({ length: 150 }, () => slot({ type: "seen" }, false));
  const notes = Array.from({ length: 10 }, () => slot({ type: "text", weight: 1 }, false));
  const slots = [...sessions, ...questions, ...objectives, ...blocks, ...notes];
  const size = stateSize(slots);
  const forNotes = [...noteAllotments(slots, 4096).values()].reduce((sum, chars) => sum + chars, 0);
  process.stdout.write(
    `400 pages: head ${size.headChars}, body ${size.bodyChars}, 10 empty notes ${size.emptyNotesChars}; left for notes ${forNotes}\n`,
  );
  const worst = worstState(slots);
  expect(encode(worst, slots, 4096).text.length).toBe(size.totalChars);
  expect(decode(encode(worst, slots, 4096).text, slots)).toEqual({ state: worst, sound: "whole", missing: [] });
  expect(size.totalChars).toBeLessThanOrEqual(4096);
  expect(forNotes).toBeGreaterThanOrEqual(1000);
  const number = (value: number) => value.toLocaleString("en");
  expect(textOf("docs/learner-state.md").replace(/\s+/g, " ")).toContain(
    `at most ${number(size.totalChars)} of the 4,096 characters, and leaves ${number(forNotes)} for what is written`,
  );
});
