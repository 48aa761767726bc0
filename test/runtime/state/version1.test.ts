import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { LearnerState, Slot, SlotState } from "../../../src/contract/state.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { decode, encode } from "./codec.ts";

/*
 * Strings as version 1 wrote them. They are in LMSs now: this file only ever grows, and no line of it
 * changes. `UPDATE_GOLDEN=1` adds the strings of new cases and touches no old one.
 */

interface Case {
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly state: Omit<LearnerState, "slots"> & { readonly slots: readonly (readonly [number, SlotState])[] };
  readonly text?: string;
}

const file = new URL("./fixtures/v1.json", import.meta.url);
const cases = JSON.parse(readFileSync(file, "utf8")) as readonly Case[];

function stateOf({ state }: Case): LearnerState {
  return { ...state, slots: new Map(state.slots) };
}

if (process.env["UPDATE_GOLDEN"]) {
  const added = cases.map((one) => ({ ...one, text: one.text ?? encode(stateOf(one), one.slots, 4096).text }));
  writeFileSync(file, `[\n${added.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
}

test.each(cases)("version 1 is read: $name", (one) => {
  expect(decode(one.text ?? "", one.slots)).toEqual({ state: stateOf(one), sound: "whole", missing: [] });
});

// As long as version 1 is the newest.
test.each(cases)("version 1 is written: $name", (one) => {
  expect(encode(stateOf(one), one.slots, 4096).text).toBe(one.text);
});

test("a version not known yet gives nothing", () => {
  const text = cases[0]?.text ?? "";
  expect(decode(`C${text.slice(1)}`, []).state).toEqual(emptyState(0));
});
