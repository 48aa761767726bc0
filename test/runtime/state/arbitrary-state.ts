import fc from "fast-check";
import { vi } from "vitest";
import type { Answer, Stores } from "../../../src/contract/answer.ts";
import { phases, type LearnerState, type Slot, type SlotState } from "../../../src/contract/state.ts";

/** Runs of a property: 100, times `RUNS`. */
const factor = Number(process.env["RUNS"] ?? 1);
export const runs = { numRuns: factor * 100 };
vi.setConfig({ testTimeout: 10_000 * Math.max(1, factor) });

const anyStores: fc.Arbitrary<Stores> = fc.oneof(
  fc.constant<Stores>({ type: "nothing" }),
  fc.constant<Stores>({ type: "seen" }),
  fc.record({ type: fc.constant("bits" as const), count: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ type: fc.constant("choice" as const), options: fc.integer({ min: 1, max: 101 }) }),
  fc.record({
    type: fc.constant("choices" as const),
    options: fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 }),
  }),
  fc.record({ type: fc.constant("order" as const), items: fc.integer({ min: 0, max: 30 }) }),
  fc.constant<Stores>({ type: "number" }),
  fc.record({ type: fc.constant("text" as const), weight: fc.integer({ min: 0, max: 5 }) }),
);

/** Slot tables as the lock makes them: `since` never falls from slot to slot. */
export const anySlots: fc.Arbitrary<readonly Slot[]> = fc
  .array(
    fc.record({
      stores: anyStores,
      phased: fc.boolean(),
      since: fc.integer({ min: 1, max: 9 }),
      retired: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((slots) => slots.map((slot) => ({ ...slot, changed: slot.since })).sort((a, b) => a.since - b.since));

/** UTF-16 units of all kinds, lone surrogates, NUL and byte order marks included. */
export const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom("", "\ud800", "a\udfffb", "\ufeffmark", "\u0000", "I'd check who can see it."),
);

/** Numbers of at most nine significant digits and nine decimals. */
const anyNumber = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -9, max: 290 }))
  .map(([digits, power]) => (digits === 0 ? 0 : Number(`${digits}e${power}`)));

function anyAnswer(stores: Stores): fc.Arbitrary<Answer | undefined> {
  switch (stores.type) {
    case "nothing":
      return fc.constant(undefined);
    case "seen":
      return fc.constant<Answer>({ type: "seen" });
    case "bits":
      return fc.subarray(numbersTo(stores.count)).map((on): Answer => ({ type: "bits", on }));
    case "choice":
      return fc.integer({ min: 0, max: stores.options - 1 }).map((option): Answer => ({ type: "choice", option }));
    case "choices":
      return fc
        .tuple(...stores.options.map((options) => fc.option(fc.integer({ min: 0, max: options - 1 }))))
        .map((options): Answer => ({ type: "choices", options }));
    case "order": {
      const items = numbersTo(stores.items);
      return fc
        .shuffledSubarray(items, { minLength: items.length })
        .map((order): Answer => ({ type: "order", items: order }));
    }
    case "number":
      return anyNumber.map((value): Answer => ({ type: "number", value }));
    case "text":
      return anyText.map((text): Answer => ({ type: "text", text }));
  }
}

function numbersTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function anySlotState(slot: Slot): fc.Arbitrary<SlotState | undefined> {
  return fc
    .record({ answer: fc.option(anyAnswer(slot.stores), { nil: undefined }), phase: fc.constantFrom(...phases) })
    .map(({ answer, phase }) => {
      const kept = slot.phased && !slot.retired ? phase : "open";
      if (!answer && kept === "open") return undefined;
      return { phase: kept, ...(answer ? { answer } : {}) };
    });
}

const bits = (count: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 2 ** count - 1 });

const anyOutcome = fc
  .record({
    completed: fc.boolean(),
    passed: fc.boolean(),
    attemptsUsed: bits(6),
    steps: fc.option(fc.integer({ min: 0, max: 10_000 })),
  })
  .map(({ steps, ...outcome }) => (steps === null ? outcome : { ...outcome, bestScore: steps / 10_000 }));

/** Any state of a table that the string keeps in full; answers of retired items are none, notes excepted. */
export function anyStateOf(slots: readonly Slot[]): fc.Arbitrary<LearnerState> {
  const held = (revision: number, states: readonly (SlotState | undefined)[]): Map<number, SlotState> =>
    new Map(
      slots.flatMap((slot, number): [number, SlotState][] => {
        const state = states[number];
        const isHeld =
          slot.since <= revision && slot.stores.type !== "nothing" && (!slot.retired || slot.stores.type === "text");
        return state && isHeld ? [[number, state]] : [];
      }),
    );
  return fc
    .record({
      revision: fc.integer({ min: 0, max: 9 }),
      token: bits(24),
      counter: bits(24),
      outcome: anyOutcome,
      place: fc.record({ page: bits(14), block: bits(10) }),
      quiz: fc.record({
        seed: bits(32),
        phase: fc.constantFrom("none" as const, "running" as const, "submitted" as const),
        at: bits(10),
        clock: bits(16),
      }),
      states: fc.tuple(...slots.map(anySlotState)),
    })
    .map(({ states, ...rest }) => ({ ...rest, slots: held(rest.revision, states) }));
}

export const anyTableAndState = anySlots.chain((slots) =>
  fc.record({ slots: fc.constant(slots), state: anyStateOf(slots) }),
);
