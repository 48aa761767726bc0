import { readFileSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LearnerState, Slot, SlotState } from "../../../src/contract/state.ts";
import { checksumText, crc32 } from "../../../src/runtime/state/checksum.ts";
import { emptyState } from "../../../src/runtime/state/format.ts";
import { anyTableAndState, runs } from "./arbitrary-state.ts";
import { decode, encode } from "./codec.ts";
import { encodeInOnePiece } from "./in-one-piece.ts";

/*
 * Strings as version 1 wrote them: in one piece, as 0.1.0 did, and in segments. They are in LMSs now: these files only ever
 * grow, and no line of them changes. `UPDATE_GOLDEN=1` adds the strings of new cases and touches no old one.
 */

interface Case {
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly state: Omit<LearnerState, "slots"> & { readonly slots: readonly (readonly [number, SlotState])[] };
  readonly text?: string;
}

function stateOf({ state }: Case): LearnerState {
  return { ...state, slots: new Map(state.slots) };
}

const layouts = [
  { layout: "in one piece", file: "v1.json", write: encodeInOnePiece },
  {
    layout: "in segments",
    file: "v1-segments.json",
    write: (state: LearnerState, slots: readonly Slot[]) => encode(state, slots, 4096).text,
  },
];

describe.each(layouts)("version 1 $layout", ({ file, write }) => {
  const path = new URL(`./fixtures/${file}`, import.meta.url);
  const cases = JSON.parse(readFileSync(path, "utf8")) as readonly Case[];

  if (process.env["UPDATE_GOLDEN"]) {
    const added = cases.map((one) => ({ ...one, text: one.text ?? write(stateOf(one), one.slots) }));
    writeFileSync(path, `[\n${added.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
  }

  test.each(cases)("is read: $name", (one) => {
    expect(decode(one.text ?? "", one.slots)).toEqual({ state: stateOf(one), sound: "whole", missing: [] });
  });

  // In one piece it is written by these tests alone, which damage it.
  test.each(cases)("is written: $name", (one) => {
    expect(write(stateOf(one), one.slots)).toBe(one.text);
  });

  test("comes back as it was, whatever it is", () => {
    fc.assert(
      fc.property(anyTableAndState, ({ slots, state }) => {
        expect(decode(write(state, slots), slots)).toEqual({ state, sound: "whole", missing: [] });
      }),
      runs,
    );
  });
});

test("a version not known yet gives nothing", () => {
  const { text } = encode(emptyState(1), [], 4096);
  const fields = `C${text.slice(1, 20)}`;
  const head = fields + checksumText(crc32(fields));
  expect(decode(head + text.slice(26, -26) + head, []).state).toEqual(emptyState(0));
});
