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
  { revision, slots, checks }: Pick<CourseData, "revision" | "slots" | "checks">,
): { readonly state: LearnerState; readonly reopened: readonly number[] } {
  const isOpen = (number: number): boolean =>
    state.quiz.phase === "running" || checks.some(({ slot }) => slot === number);
  const reopened = slots.flatMap(({ phased, retired, changed }, number) => {
    const isChanged = phased && !retired && changed > state.revision && state.slots.has(slotThen(state, number, slots));
    return isChanged && isOpen(number) ? number : [];
  });
  const opened = reopened.reduce(openAgain, slots.reduce(carryText, state));
  return { state: { ...opened, revision }, reopened };
}

/** Where the item was when the state was written: it may have moved more than once since. */
function slotThen(state: Pick<LearnerState, "revision">, number: number, slots: readonly Slot[]): number {
  const { since = 0, replaces } = slots[number] ?? {};
  return since > state.revision && replaces !== undefined ? slotThen(state, replaces, slots) : number;
}

/** A text is the learner's own and stays, open; a choice may now mean something else and goes. */
function openAgain(state: LearnerState, number: number): LearnerState {
  const { answer } = slotOf(state, number);
  return withSlot(state, number, { phase: "open", ...(answer?.type === "text" ? { answer } : {}) });
}

/** An item that moved to a new slot takes its text along. */
function carryText(state: LearnerState, { replaces, stores }: Slot, number: number): LearnerState {
  if (replaces === undefined || stores.type !== "text" || state.slots.has(number)) return state;
  const before = slotOf(state, replaces);
  if (before.answer?.type !== "text") return state;
  return withSlot(withSlot(state, number, before), replaces, { phase: "open" });
}
