import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Response } from "../../../../src/contract/interaction.ts";
import { feedback, patternText } from "../../../../src/formats/scorm12/feedback.shared.ts";
import { decimal, optionCharacter } from "../../../../src/formats/scorm/field-values.shared.ts";
import { asciiText } from "../../../../src/formats/scorm12/rare-feedback.shared.ts";
import { clockTime, identifier, percent, timespan, valueText } from "../../../../src/formats/scorm/browser/values.ts";
import * as types from "../../../../src/tools/preview/fake-lms/scorm/types12.ts";

describe("B16 B39 times", () => {
  it.each([
    [0, "0000:00:00.00"],
    [65.123, "0000:01:05.12"],
    [59.999, "0000:01:00.00"],
    [3600 * 25 + 61, "0025:01:01.00"],
    [-5, "0000:00:00.00"],
    [Number.NaN, "0000:00:00.00"],
    [Number.POSITIVE_INFINITY, "9999:59:59.99"],
  ])("%d seconds are %s", (seconds, text) => expect(timespan(seconds)).toBe(text));

  it("are always what a strict LMS takes", () => {
    fc.assert(
      fc.property(fc.double(), (seconds) => types.timespan(timespan(seconds))),
      { seed: 1 },
    );
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => types.clockTime(clockTime(date.getTime()))),
      { seed: 1 },
    );
  });
});

describe("B16 numbers", () => {
  it.each([
    [0.85333333, "85.33"],
    [1, "100"],
    [0, "0"],
    [1e-9, "0"],
    [0.1, "10"],
    [-1, "0"],
    [7, "100"],
  ])("a score of %d is %s", (share, text) => expect(percent(share)).toBe(text));

  it("have no exponent", () => {
    expect([1e-7, 1e-9, 1e21, -0, -2.5, 100, 0.1 + 0.2].map((value) => decimal(value, 7))).toEqual([
      "0.0000001",
      "0",
      "0",
      "0",
      "-2.5",
      "100",
      "0.3",
    ]);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
        /^-?\d+(\.\d+)?$/.test(decimal(value, 7)),
      ),
      { seed: 1 },
    );
  });
});

it("B31 ids keep to letters, digits and underscores", () => {
  expect(identifier("q-privacy")).toBe("q_privacy");
  expect(identifier("é 'x'")).toBe("___x_");
  expect(identifier("a".repeat(300))).toHaveLength(255);
});

it("B31 text is ASCII in one line of at most 255", () => {
  expect(asciiText("  Zoë’s “note” – 5 €\r\n😀\u0000 ")).toBe(`Zoe's "note" - 5 ? ??`);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => types.text(255)(asciiText(text))),
    { seed: 1 },
  );
});

it("B8 what an LMS returns is text", () => {
  expect([null, undefined, "null", "undefined", 4096, {}, "a"].map(valueText)).toEqual([
    "",
    "",
    "",
    "",
    "4096",
    "",
    "a",
  ]);
});

it("option 36 is the last with a character", () => {
  expect([0, 25, 26, 35, 36].map(optionCharacter)).toEqual(["a", "z", "0", "9", undefined]);
});

describe("B31 responses", () => {
  const token = (number: number) => ({ number, id: `option-${number}` });
  const cases: readonly (readonly [Response, string | undefined])[] = [
    [{ type: "true-false", value: true }, "t"],
    [{ type: "choice", picked: [token(2), token(0), token(10)] }, "c,a,k"],
    [{ type: "choice", picked: [] }, ""],
    [{ type: "choice", picked: [token(36)] }, undefined],
    [{ type: "sequencing", items: [token(1), token(0)] }, "b,a"],
    [
      {
        type: "matching",
        pairs: [
          [token(0), token(2)],
          [token(1), token(1)],
        ],
      },
      "a.c,b.b",
    ],
    [{ type: "likert", picked: token(4) }, "e"],
    [{ type: "numeric", value: 0.5 }, "0.5"],
    [{ type: "fill-in", texts: ["one", "two"] }, "one, two"],
    [{ type: "long-fill-in", text: "x".repeat(300) }, "x".repeat(255)],
    [{ type: "other", text: "spot 3" }, "spot 3"],
  ];
  it.each(cases)("%o is %s", (response, text) => expect(feedback(response)).toBe(text));

  it("may be right answers too, which SCORM 1.2 cannot say of a range", () => {
    for (const [response, text] of cases) expect(patternText(response)).toBe(text);
    expect(patternText({ type: "numeric-range", min: 1, max: 2 })).toBeUndefined();
    expect(patternText({ type: "numeric-range", min: 2 })).toBeUndefined();
    expect(patternText({ type: "numeric-range", min: 2, max: 2 })).toBe("2");
  });
});
