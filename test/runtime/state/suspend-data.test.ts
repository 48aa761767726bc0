import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noteAllotments } from "../../../src/contract/state-size.ts";
import type { LearnerState, Slot } from "../../../src/contract/state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { textChars } from "../../../src/runtime/state/version1/notes.ts";
import { decode, encode } from "./codec.ts";
import { anySlots, anyTableAndState, anyText, runs } from "./arbitrary-state.ts";
import { choice, noteSlot, withNotes } from "./example-states.ts";

describe("any state", () => {
  test("comes back as it was, on one line of base64url", () => {
    fc.assert(
      fc.property(anyTableAndState, ({ slots, state }) => {
        const { text, left } = encode(state, slots, Infinity);
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(left).toEqual([]);
        expect(decode(text, slots)).toEqual({ state, sound: "whole", missing: [] });
      }),
      runs,
    );
  });

  test("is read with a table that has grown since", () => {
    fc.assert(
      fc.property(anyTableAndState, anySlots, ({ slots, state }, more) => {
        const grown = [...slots, ...more.map((slot) => ({ ...slot, since: 10 }))];
        expect(decode(encode(state, slots, Infinity).text, grown).state).toEqual(state);
      }),
      runs,
    );
  });

  test("keeps within any limit: notes whole or not at all, the outcome always", () => {
    fc.assert(
      fc.property(anyTableAndState, fc.integer({ min: 26, max: 600 }), ({ slots, state }, limit) => {
        const { text, left } = encode(state, slots, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        const read = decode(text, slots);
        expect(read.state.outcome).toEqual(state.outcome);
        if (read.sound !== "whole") return;
        for (const [slot, { answer }] of state.slots) {
          const isLeft = left.includes(slot) || (read.missing.includes(slot) && slots[slot]?.retired);
          if (!isLeft) expect(read.state.slots.get(slot)?.answer).toEqual(answer);
        }
        expect(read.missing).toEqual(expect.arrayContaining([...left]));
      }),
      runs,
    );
  });
});

describe("notes", () => {
  const long = "long ".repeat(200);

  test("that are too long are left out whole and listed; the others stay", () => {
    const slots = [noteSlot, noteSlot, noteSlot];
    const { text, left } = encode(withNotes("one", long, "three"), slots, 300);
    expect(left).toEqual([1]);
    const read = decode(text, slots);
    expect(read).toMatchObject({ sound: "whole", missing: [1] });
    expect(read.state.slots.get(2)?.answer).toEqual({ type: "text", text: "three" });
  });

  test("within its allotment is kept, however long the others are", () => {
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 150, max: 900 }),
        (texts, limit) => {
          const slots = texts.map(() => noteSlot);
          const { left } = encode(withNotes(...texts), slots, limit);
          const allotments = noteAllotments(slots, limit);
          for (const slot of left) expect(textChars(texts[slot] ?? "")).toBeGreaterThan(allotments.get(slot) ?? 0);
        },
      ),
      runs,
    );
  });

  test("of greater weight are written first, then in order of slots", () => {
    const heavy: Slot = { ...noteSlot, stores: { type: "text", weight: 3 } };
    const { text } = encode(withNotes("light", "heavy"), [noteSlot, heavy], 4096);
    const firstNote = decode(text.slice(0, -26 - 3), [noteSlot, heavy]);
    expect(firstNote.missing).toEqual([0]);
  });

  test("never take more than UTF-8 does, and English about three quarters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(textChars(text)).toBeLessThanOrEqual(Math.ceil((Buffer.byteLength(text) * 8) / 6));
      }),
      runs,
    );
    const english = "I will ask my manager whether the team has a policy, and read it before I post.";
    expect(textChars(english) / Math.ceil((english.length * 8) / 6)).toBeLessThan(0.8);
  });
});

test("an answer no such slot can have is listed, not stored as another", () => {
  const slots = [choice, choice];
  const state: LearnerState = {
    ...emptyState(1),
    slots: new Map([
      [0, { phase: "open", answer: { type: "choice", option: 9 } }],
      [1, { phase: "checked", answer: { type: "seen" } }],
      [5, { phase: "open", answer: { type: "seen" } }],
    ]),
  };
  const { text, left } = encode(state, slots, 4096);
  expect(left).toEqual([0, 1, 5]);
  expect([...decode(text, slots).state.slots]).toEqual([[1, { phase: "checked" }]]);
});

test("a score just under the mark is never rounded up", () => {
  const outcome = { completed: false, passed: false, attemptsUsed: 1, bestScore: 0.799999 };
  expect(decode(encode({ ...emptyState(1), outcome }, [], 4096).text, []).state.outcome.bestScore).toBe(0.7999);
});
