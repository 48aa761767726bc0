import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LearnerState, Outcome, Slot } from "../../../../src/contract/state.ts";
import { emptyState } from "../../../../src/runtime/state/format.ts";
import { textChars } from "../../../../src/runtime/state/version1/notes.ts";
import { decode, encode } from "../codec.ts";
import { anySlots, anyStateOf, anyTableAndState, runs } from "../arbitrary-state.ts";
import { choice, noteSlot, withNotes } from "../example-states.ts";

function isNoBetter(outcome: Outcome, stored: Outcome): boolean {
  return (
    (!outcome.completed || stored.completed) &&
    (!outcome.passed || stored.passed) &&
    (outcome.bestScore === undefined || (stored.bestScore !== undefined && outcome.bestScore <= stored.bestScore))
  );
}

function headOf({ token, counter, outcome }: LearnerState): Pick<LearnerState, "token" | "counter" | "outcome"> {
  return { token, counter, outcome };
}

describe("a damaged string", () => {
  test("cut anywhere gives its sound prefix, never a better outcome", () => {
    fc.assert(
      fc.property(anyTableAndState, fc.nat(), ({ slots, state }, at) => {
        const { text } = encode(state, slots, Infinity);
        // The head stands at the end once more.
        const read = decode(text.slice(0, at % (text.length - 26)), slots);
        expect(read.sound).not.toBe("whole");
        expect(isNoBetter(read.state.outcome, state.outcome)).toBe(true);
        for (const [slot, kept] of read.state.slots) expect(state.slots.get(slot)).toMatchObject(kept);
      }),
      runs,
    );
  });

  test("with any characters replaced gives its sound prefix", () => {
    const mutation = fc.tuple(fc.nat(), fc.string({ unit: "binary", minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(
        anyTableAndState,
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        ({ slots, state }, mutations) => {
          const { text } = encode(state, slots, Infinity);
          const damaged = mutations.reduce((before, [at, put]) => {
            const start = at % text.length;
            return before.slice(0, start) + put + before.slice(start + put.length);
          }, text);
          const read = decode(damaged, slots);
          expect(isNoBetter(read.state.outcome, state.outcome)).toBe(true);
          for (const [slot, kept] of read.state.slots) expect(state.slots.get(slot)).toMatchObject(kept);
        },
      ),
      runs,
    );
  });

  test("of any characters at all never throws and gives nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.base64String()), anySlots, (text, slots) => {
        expect(decode(text, slots)).toEqual({ state: emptyState(0), sound: "nothing", missing: [] });
      }),
      runs,
    );
  });

  test("joined from two states of one attempt gives only the first's head", () => {
    const table = [choice, noteSlot];
    const two = fc.tuple(anyStateOf(table), anyStateOf(table)).filter(([a, b]) => a.counter !== b.counter);
    fc.assert(
      fc.property(two, ([first, second]) => {
        const [a, b] = [first, { ...second, revision: first.revision }].map((state) => encode(state, table, 4096).text);
        const { state } = decode((a ?? "").slice(0, 26) + (b ?? "").slice(26), table);
        expect(state).toEqual({ ...emptyState(first.revision), ...headOf(first) });
      }),
      runs,
    );
  });

  test("with a byte order mark, or with white space around or within, is read all the same", () => {
    const { text } = encode(withNotes("Yes"), [noteSlot], 4096);
    const inLines = text.replace(/.{20}/g, "$&\r\n");
    for (const returned of [`\ufeff${text}`, ` ${text}\r\n`, `${text}\u0000`, `${text} `, inLines]) {
      expect(decode(returned, [noteSlot]).sound).toBe("whole");
    }
  });
});

describe("another slot table", () => {
  test("(a lock file made anew) gives the outcome but no answers", () => {
    const state: LearnerState = {
      ...emptyState(1),
      token: 1,
      counter: 1,
      outcome: { completed: true, passed: true, bestScore: 0.9, attemptsUsed: 1 },
    };
    const { text } = encode(state, [choice, noteSlot], 4096);
    const read = decode(text, [noteSlot, choice]);
    expect(read).toMatchObject({ sound: "part", state: { outcome: state.outcome, slots: new Map() } });
  });

  test("whatever it is gives the outcome but no answers", () => {
    const shapes = (slots: readonly Slot[], revision: number): string =>
      JSON.stringify(
        slots
          .filter(({ stores, since }) => since <= revision && stores.type !== "nothing")
          .map(({ stores, phased }) => (stores.type === "text" ? ["text", phased] : [stores, phased])),
      );
    const anyTwo = fc
      .tuple(anyTableAndState, anySlots)
      .filter(([{ slots, state }, others]) => shapes(slots, state.revision) !== shapes(others, state.revision));
    fc.assert(
      fc.property(anyTwo, ([{ slots, state }, others]) => {
        const read = decode(encode(state, slots, Infinity).text, others);
        expect(read.state).toEqual({ ...emptyState(state.revision), ...headOf(state) });
        expect(read.sound).toBe("part");
      }),
      runs,
    );
  });

  test("a question's retirement and a note's weight change nothing", () => {
    const state = withNotes("mine");
    const { text } = encode(state, [noteSlot, choice], 4096);
    const later: Slot = { ...noteSlot, retired: true, stores: { type: "text", weight: 9 } };
    expect(decode(text, [later, { ...choice, retired: true }])).toEqual({ state, sound: "whole", missing: [] });
  });

  test("the note of a removed item stays, last and where there is room", () => {
    const removed = { ...noteSlot, retired: true };
    const state = withNotes("removed", "present");
    expect(decode(encode(state, [removed, noteSlot], 4096).text, [removed, noteSlot]).state).toEqual(state);
    const tight = encode(state, [removed, noteSlot], 26 + 20 + 6 + 11 + textChars("present"));
    expect(tight.left).toEqual([]);
    expect(decode(tight.text, [removed, noteSlot]).missing).toEqual([0]);
  });
});
