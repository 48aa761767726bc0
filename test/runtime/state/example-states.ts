import { emptyState } from "../../../src/runtime/state/format.ts";
import type { LearnerState, Slot, SlotState } from "../../../src/contract/state.ts";

export const choice: Slot = {
  stores: { type: "choice", options: 4 },
  phased: true,
  changed: 1,
  since: 1,
  retired: false,
};
export const noteSlot: Slot = {
  stores: { type: "text", weight: 1 },
  phased: false,
  changed: 1,
  since: 1,
  retired: false,
};

/** A state whose slots, from 0 on, hold these texts. */
export function withNotes(...texts: readonly string[]): LearnerState {
  const slots = texts.map((text, slot): [number, SlotState] => [
    slot,
    { phase: "open", answer: { type: "text", text } },
  ]);
  return { ...emptyState(1), token: 7, counter: 1, slots: new Map(slots) };
}
