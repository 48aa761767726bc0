import type { Answer } from "../../contract/answer.ts";
import { firstBlockMark, type LearnerState, type Phase, type Place, type SlotState } from "../../contract/state.ts";

/*
 * What a learner does, as functions from state to state. Each is idempotent: a double click or a
 * repeated Enter changes nothing the second time, and an unchanged state is returned as the same object.
 */

const untouched: SlotState = { phase: "open" };

export function slotOf(state: LearnerState, slot: number): SlotState {
  return state.slots.get(slot) ?? untouched;
}

/** Sets one slot; an open slot without an answer is the same as one never touched. */
export function withSlot(state: LearnerState, slot: number, next: SlotState): LearnerState {
  const slots = new Map(state.slots);
  if (next.answer || next.phase !== "open") slots.set(slot, next);
  else slots.delete(slot);
  return { ...state, slots };
}

/** Where the learner is now; `passed` is how many blocks of that page are above the window. */
export function goTo(state: LearnerState, place: Place, passed = 0): LearnerState {
  const before = state.passed?.get(place.page) ?? 0;
  const isThere = place.page === state.place.page && place.block === state.place.block;
  if (isThere && passed <= before) return state;
  return { ...state, place, ...(passed > before ? { passed: new Map(state.passed).set(place.page, passed) } : {}) };
}

/** Whether a place is this block: by its mark, or by its number where it is one, which 0.1.0 stored. No number is a mark. */
export function isAt(place: number, mark: number, index: number): boolean {
  return place === (place < firstBlockMark ? index + 1 : mark);
}

/** Keeps what the learner chose; `undefined` when nothing is chosen any more. A checked question keeps its answer until `retry`; if its text was too long to be kept, it takes another. */
export function answer(state: LearnerState, slot: number, given: Answer | undefined): LearnerState {
  const before = slotOf(state, slot);
  if ((before.phase !== "open" && before.answer) || JSON.stringify(before.answer) === JSON.stringify(given))
    return state;
  return withSlot(state, slot, given ? { phase: "open", answer: given } : untouched);
}

/** Keeps a note. An emptied note is as if it had never been written. */
export function note(state: LearnerState, slot: number, text: string): LearnerState {
  return answer(state, slot, text === "" ? undefined : { type: "text", text });
}

/** An unscored item was opened, played or read to its end. */
export function see(state: LearnerState, slot: number): LearnerState {
  return answer(state, slot, { type: "seen" });
}

/** Submits the answer of a knowledge check; nothing happens without one. */
export function check(state: LearnerState, slot: number): LearnerState {
  const before = slotOf(state, slot);
  return before.answer && before.phase === "open" ? withPhase(state, slot, "checked") : state;
}

/** The learner asked for the right answer. */
export function show(state: LearnerState, slot: number): LearnerState {
  return withPhase(state, slot, "shown");
}

/** Opens a question again, with the learner's choice kept. Tries are unlimited, also after `show`. */
export function retry(state: LearnerState, slot: number): LearnerState {
  return withPhase(state, slot, "open");
}

function withPhase(state: LearnerState, slot: number, phase: Phase): LearnerState {
  const before = slotOf(state, slot);
  return before.phase === phase ? state : withSlot(state, slot, { ...before, phase });
}
