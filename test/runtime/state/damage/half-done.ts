import type { LearnerState, Slot, SlotState } from "../../../../src/contract/state.ts";
import { emptyState } from "../../../../src/runtime/state/format.ts";
import { choice, noteSlot } from "../example-states.ts";

const typed: Slot = { ...noteSlot, phased: true };
const session: Slot = { ...choice, stores: { type: "choice", options: 2 }, phased: false };
/** Four sessions, fifty questions, an answer that is typed and two notes. */
export const ofACourse: readonly Slot[] = [
  ...Array.from({ length: 4 }, () => session),
  ...Array.from({ length: 20 }, () => choice),
  ...[typed, noteSlot, noteSlot],
  ...Array.from({ length: 30 }, () => choice),
];

/** Some of them answered, some not; on the way through the third session. */
export function halfDone(): LearnerState {
  const answered = ofACourse.flatMap(({ stores, phased }, slot): [number, SlotState][] => {
    const phase = phased ? "checked" : "open";
    if (slot % 5 === 3) return [];
    if (stores.type === "text") return [[slot, { phase, answer: { type: "text", text: `What I wrote at ${slot}.` } }]];
    return [[slot, { phase, answer: { type: "choice", option: slot % 2 } }]];
  });
  return {
    ...emptyState(1),
    token: 77,
    counter: 12,
    outcome: { completed: true, passed: false, bestScore: 0.5, attemptsUsed: 1 },
    place: { page: 18, block: 3 },
    quiz: { seed: 123_456, phase: "running", at: 4, clock: 9 },
    slots: new Map(answered),
  };
}
