import type { CourseData } from "../../contract/page-data.ts";
import type { LearnerState, Slot } from "../../contract/state.ts";
import { slotOf, withSlot } from "./attempt.ts";

/**
 * Carries a state to the course's revision. A question whose key or options changed after the state
 * was written is opened again: checks always, assessment questions only while their attempt runs.
 * Results already earned stay, and so does everything a learner wrote.
 */
export function reopen(
  state: LearnerState,
  course: Pick<CourseData, "revision" | "slots" | "checks">,
): { readonly state: LearnerState; readonly reopened: readonly number[] } {
  const changed = [...course.slots.entries()].filter(([number, slot]) => isReopened(state, number, slot, course));
  const carried = [...course.slots.entries()].reduce(carryText, state);
  const opened = changed.reduce((before, [number, slot]) => openAgain(before, number, slot), carried);
  return { state: { ...opened, revision: course.revision }, reopened: changed.map(([number]) => number) };
}

function isReopened(state: LearnerState, number: number, slot: Slot, { checks }: Pick<CourseData, "checks">): boolean {
  const before = slot.since > state.revision ? (slot.replaces ?? number) : number;
  const isQuestion = slot.phased && !slot.retired;
  if (!isQuestion || slot.changed <= state.revision || !state.slots.has(before)) return false;
  return checks.some((check) => check.slot === number) || state.quiz.phase === "running";
}

/** A text is the learner's own and stays, open; a choice may now mean something else and goes. */
function openAgain(state: LearnerState, number: number, slot: Slot): LearnerState {
  const { answer } = slotOf(state, number);
  return withSlot(state, number, { phase: "open", ...(slot.stores.type === "text" && answer ? { answer } : {}) });
}

/** An item that moved to a new slot takes its text along. */
function carryText(state: LearnerState, [number, slot]: readonly [number, Slot]): LearnerState {
  if (slot.replaces === undefined || slot.stores.type !== "text" || state.slots.has(number)) return state;
  const before = slotOf(state, slot.replaces);
  if (before.answer?.type !== "text") return state;
  return withSlot(withSlot(state, number, before), slot.replaces, { phase: "open" });
}
