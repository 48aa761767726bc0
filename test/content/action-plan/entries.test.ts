import fc from "fast-check";
import { expect, it } from "vitest";
import { entriesOf, entriesText } from "../../../src/contract/answer.ts";

/** Without the separators, which nobody can type. */
const field = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\u001e") && !text.includes("\u001f"));
const fields = 4;
const entries = fc.array(fc.array(field, { minLength: fields, maxLength: fields }), { maxLength: 6 });

const padded = (entry: readonly string[]) => Array.from({ length: fields }, (_, at) => entry[at] ?? "");
const isEmpty = (entry: readonly string[]) => entry.every((text) => text === "");

it("gives back every field, and drops nothing but empty entries at the end", () => {
  fc.assert(
    fc.property(entries, (given) => {
      const back = entriesOf(entriesText(given)).map(padded);
      const last = given.findLastIndex((entry) => !isEmpty(entry));
      expect(back).toEqual(given.slice(0, last + 1));
    }),
  );
});

it("takes no room for what is not written", () => {
  expect(entriesText([["", "", "", ""]])).toBe("");
  expect(entriesText([["a", "", "", ""], []])).toBe("a");
});

it("keeps a pasted separator from making a field more", () => {
  expect(entriesOf(entriesText([["a\u001fb\u001ec", "d"]]))).toEqual([["a b c", "d"]]);
});
