import type { Answer, Stores } from "../../../src/contract/answer.ts";
import { sessionStores, type LearnerState, type Slot, type SlotState } from "../../../src/contract/state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";

/** 400 pages in 40 sessions: 200 questions of mixed types, 150 other blocks that keep something, ten notes. */
export function slotsOf400Pages(): readonly Slot[] {
  const slot = (stores: Stores, phased: boolean): Slot => ({ stores, phased, changed: 1, since: 1, retired: false });
  const kinds: readonly Stores[] = [
    { type: "choice", options: 4 },
    { type: "choice", options: 4 },
    { type: "choice", options: 2 },
    { type: "bits", count: 6 },
    { type: "choices", options: [5, 5, 5, 5] },
    { type: "order", items: 6 },
    { type: "number" },
    { type: "choices", options: [4, 4, 4] },
  ];
  const sessions = Array.from({ length: 40 }, () => slot(sessionStores, false));
  const questions = Array.from({ length: 200 }, (_, nth) => slot(kinds[nth % kinds.length] ?? { type: "seen" }, true));
  const objectives = Array.from({ length: 4 }, () => slot({ type: "choice", options: 101 }, false));
  const blocks = Array.from({ length: 150 }, () => slot({ type: "seen" }, false));
  const notes = Array.from({ length: 10 }, () => slot({ type: "text", weight: 1 }, false));
  return [...sessions, ...questions, ...objectives, ...blocks, ...notes];
}

/** The answer that takes most: its bits are all used whatever it is, so any will do. */
function worstAnswer(stores: Stores): Answer {
  switch (stores.type) {
    case "nothing":
    case "seen":
      return { type: "seen" };
    case "bits":
      return { type: "bits", on: [...Array(stores.count).keys()] };
    case "choice":
      return { type: "choice", option: stores.options - 1 };
    case "choices":
      return { type: "choices", options: stores.options.map((options) => options - 1) };
    case "order":
      return { type: "order", items: [...Array(stores.items).keys()].reverse() };
    case "number":
      return { type: "number", value: -999_999_999e290 };
    case "text":
      return { type: "text", text: "" };
  }
}

export function worstState(slots: readonly Slot[]): LearnerState {
  const states = slots.flatMap((slot, number): [number, SlotState][] => {
    const isStored = slot.stores.type !== "nothing" && !slot.retired;
    return isStored ? [[number, { phase: slot.phased ? "shown" : "open", answer: worstAnswer(slot.stores) }]] : [];
  });
  return { ...emptyState(9), slots: new Map(states) };
}
