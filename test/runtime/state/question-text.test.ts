import { describe, expect, it } from "vitest";
import type { LearnerState, Slot } from "../../../src/contract/state.ts";
import { noteAllotments } from "../../../src/contract/state-size.ts";
import { answer } from "../../../src/runtime/learning/attempt.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { decode, encode } from "./codec.ts";

const shared = { changed: 1, since: 1, retired: false };
const typed: Slot = { stores: { type: "text", weight: 0.2 }, phased: true, ...shared };
const note: Slot = { stores: { type: "text", weight: 1 }, phased: false, ...shared };

function stateWith(...texts: readonly string[]): LearnerState {
  const slots = texts.map((text, slot) => [slot, { phase: "checked", answer: { type: "text", text } }] as const);
  return { ...emptyState(1), slots: new Map(slots) };
}

describe("the text that answers a question", () => {
  it.each(["PPE", "Dïolch 👍", ""])("is kept with its phase: %j", (text) => {
    const state = stateWith(text);
    expect(decode(encode(state, [typed], 4096).text, [typed]).state.slots).toEqual(state.slots);
  });

  it("has a share of the notes' room by its weight", () => {
    const allotments = noteAllotments([typed, note], 1000);
    expect(allotments.get(0)! / allotments.get(1)!).toBeCloseTo(0.2, 1);
  });

  it("that was too long to be kept leaves a question that can be answered again", () => {
    const long = stateWith("letters that no table of codes makes short: ".repeat(40));
    const { text, left } = encode(long, [typed], 200);
    const { state } = decode(text, [typed]);
    expect(left).toEqual([0]);
    expect(state.slots.get(0)).toEqual({ phase: "checked" });
    expect(answer(state, 0, { type: "text", text: "PPE" }).slots.get(0)).toEqual({
      phase: "open",
      answer: { type: "text", text: "PPE" },
    });
  });
});
