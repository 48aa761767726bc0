import { expect } from "vitest";
import type { LearnerState, Slot, SlotState } from "../../../../src/contract/state.ts";
import { emptyState, type Decoded } from "../../../../src/runtime/state/format.ts";
import type { Part } from "./parts-of-string.ts";

type Left = Pick<LearnerState, "place" | "quiz" | "slots">;

/** What a cut at this length takes. Without the copy of the head at the end nothing is lost. */
export function cutOff(parts: readonly Part[], at: number): readonly Part[] {
  return parts.filter(({ kind, to }) => kind !== "copy" && to > at);
}

/** That the state is there, all of it but these parts, and that it is known whether something is missing. */
export function expectLeft(
  found: Decoded,
  state: LearnerState,
  lost: readonly Part[],
  slots: readonly Slot[],
  how: string,
): void {
  const { revision, token, counter, outcome } = state;
  const name = `${how} (${lost.map(({ kind }) => kind).join()})`;
  expect(found.state, name).toEqual({ revision, token, counter, outcome, ...without(state, lost, slots) });
  expect(found.sound, name).toBe(lost.length > 0 ? "part" : "whole");
}

function without(state: LearnerState, lost: readonly Part[], slots: readonly Slot[]): Left {
  const isLost = (kind: Part["kind"], slot: number) =>
    lost.some((part) => part.kind === kind && part.slots.includes(slot));
  const left = [...state.slots].flatMap(([slot, held]): [number, SlotState][] => {
    const isText = held.answer?.type === "text";
    // A note says itself whose it is; of a question it does not say how far it had come.
    if (isLost("slots", slot)) return isText && !slots[slot]?.phased && !isLost("note", slot) ? [[slot, held]] : [];
    if (!isText || !isLost("note", slot)) return [[slot, held]];
    return held.phase === "open" ? [] : [[slot, { phase: held.phase }]];
  });
  const { place, quiz } = lost.some(({ kind }) => kind === "place") ? emptyState(0) : state;
  return { place, quiz, slots: new Map(left) };
}
