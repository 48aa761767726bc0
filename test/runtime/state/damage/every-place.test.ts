import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LearnerState, Slot } from "../../../../src/contract/state.ts";
import { emptyState } from "../../../../src/runtime/state/format.ts";
import { headChars } from "../../../../src/contract/state-size.ts";
import { alphabet } from "../../../../src/runtime/state/wire.ts";
import { anyStateOf, anyTableAndState, runs } from "../arbitrary-state.ts";
import { decode, encode } from "../codec.ts";
import { noteSlot, withNotes } from "../example-states.ts";
import { slotsOf400Pages, worstState } from "../large-course.ts";
import { damages, partsLost } from "./damages.ts";
import { halfDone, ofACourse } from "./half-done.ts";
import { partsOf } from "./parts-of-string.ts";
import { cutOff, expectLeft } from "./what-is-left.ts";

interface Example {
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly state: LearnerState;
  /** Which places: each, unless there are very many. */
  readonly step: number;
  /** In which ways at each place: all, or one, taking turns. */
  readonly ways: "all" | "one";
}

/** As in `npm run test:long`. */
const isInFull = runs.numRuns > 100;
const [large] = fc.sample(anyStateOf(slotsOf400Pages()), { seed: 16, numRuns: 1 });
const examples: readonly Example[] = [
  {
    name: "of a few notes",
    slots: [noteSlot, noteSlot],
    state: withNotes("Talk to Sarah", "Check"),
    step: 1,
    ways: "all",
  },
  { name: "of a course like most", slots: ofACourse, state: halfDone(), step: 1, ways: "one" },
  {
    name: "of 400 pages",
    slots: slotsOf400Pages(),
    state: { ...large!, revision: 1 },
    step: isInFull ? 1 : 7,
    ways: "one",
  },
  {
    name: "of 400 pages, all done",
    slots: slotsOf400Pages(),
    state: worstState(slotsOf400Pages()),
    step: isInFull ? 1 : 5,
    ways: "one",
  },
];

describe.each(examples)("a state $name", ({ slots, state, step, ways }) => {
  const { text } = encode(state, slots, Infinity);
  const parts = partsOf(state, slots);

  test("is in parts from end to end", () => {
    expect(parts.at(-1)?.to).toBe(text.length);
  });

  test("with one character changed, lost, put in or swapped loses that part and nothing else; the head is there twice", () => {
    for (let at = 0; at < text.length; at += step) {
      const turn = Math.floor(at / step) % damages.length;
      for (const damage of ways === "all" ? damages : damages.slice(turn, turn + 1)) {
        const damaged = damage.apply(text, at);
        if (damaged === text) continue;
        expectLeft(decode(damaged, slots), state, partsLost(parts, at, damage), slots, `${damage.name} at ${at}`);
      }
    }
  }, 60_000);

  test("cut at any length gives all the parts before the cut", () => {
    for (let at = 0; at < text.length; at += text.length > 500 && !isInFull ? 17 : 1) {
      const found = decode(text.slice(0, at), slots);
      if (at < headChars) expect(found).toEqual({ state: emptyState(0), sound: "nothing", missing: [] });
      else expectLeft(found, state, cutOff(parts, at), slots, `cut at ${at}`);
    }
  }, 60_000);
});

describe("states of all kinds", () => {
  // Always the same ones: a checksum of thirty bits lets one in a thousand million pass, and none of these.
  const fixed = { ...runs, seed: 62 };
  const letters = Array.from(alphabet);

  test("with any one character changed to any other are there but for the part it was in", () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...letters)), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anyTableAndState, changes, ({ slots, state }, all) => {
        const { text } = encode(state, slots, Infinity);
        const parts = partsOf(state, slots);
        for (const [place, letter] of all) {
          const at = place % text.length;
          if (text[at] === letter) continue;
          const lost = parts.filter(
            ({ kind, from, to }) => kind !== "head" && kind !== "copy" && from <= at && at < to,
          );
          expectLeft(
            decode(text.slice(0, at) + letter + text.slice(at + 1), slots),
            state,
            lost,
            slots,
            `${letter} at ${at}`,
          );
        }
      }),
      fixed,
    );
  });

  test("cut at any length are there as far as the last whole part", () => {
    fc.assert(
      fc.property(anyTableAndState, ({ slots, state }) => {
        const { text } = encode(state, slots, Infinity);
        const parts = partsOf(state, slots);
        for (let at = 0; at < text.length; at += 1 + Math.floor(text.length / 15)) {
          const found = decode(text.slice(0, at), slots);
          if (at < headChars) expect(found).toEqual({ state: emptyState(0), sound: "nothing", missing: [] });
          else expectLeft(found, state, cutOff(parts, at), slots, `cut at ${at}`);
        }
      }),
      fixed,
    );
  });

  test("damaged at some places give slots that are as they were, or none, and never a better outcome", () => {
    const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...damages)), { minLength: 1, maxLength: 5 });
    const slots = slotsOf400Pages();
    fc.assert(
      fc.property(anyStateOf(slots), places, (any, found) => {
        const state = { ...any, revision: 1 };
        const { text } = encode(state, slots, Infinity);
        const damaged = found.reduce((before, [at, damage]) => damage.apply(before, at % before.length), text);
        const read = decode(damaged, slots);
        if (read.sound === "nothing") return;
        expect(read.state.outcome).toEqual(state.outcome);
        for (const [slot, kept] of read.state.slots) expect(state.slots.get(slot)).toMatchObject(kept);
      }),
      { ...fixed, numRuns: runs.numRuns / 5 },
    );
  });
});
