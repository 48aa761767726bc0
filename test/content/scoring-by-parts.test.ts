import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoring as cloze } from "../../src/content/questions/cloze/scoring.shared.ts";
import { scoring as fillIn } from "../../src/content/questions/fill-in/scoring.shared.ts";
import { scoring as hotspot } from "../../src/content/questions/hotspot/scoring.shared.ts";
import { scoring as matching } from "../../src/content/questions/matching/scoring.shared.ts";
import { scoring as numeric } from "../../src/content/questions/numeric/scoring.shared.ts";
import { scoring as sequencing } from "../../src/content/questions/sequencing/scoring.shared.ts";
import { numberOf } from "../../src/runtime/questions/text-input.ts";

describe("partial scoring", () => {
  it.each([
    [[2, 0, 1], 1],
    [[2, 0, 0], 2 / 3],
    [[2, null, null], 1 / 3],
    [[0, 1, 2], 0],
  ])("of rows counts each right choice: %j", (options, score) => {
    const key = { right: [2, 0, 1], partial: true };
    expect(matching.score(key, { type: "choices", options })).toBeCloseTo(score);
    expect(cloze.score({ ...key, partial: false }, { type: "choices", options })).toBe(score === 1 ? 1 : 0);
  });

  it("of an order counts each item in its place", () => {
    const key = { right: [0, 1, 2, 3], partial: true };
    expect(sequencing.score(key, { type: "order", items: [1, 0, 2, 3] })).toBe(0.5);
    expect(sequencing.score({ ...key, partial: false }, { type: "order", items: [1, 0, 2, 3] })).toBe(0);
  });

  it("of areas takes wrong ones off", () => {
    const key = { right: [0, 1], partial: true };
    expect(hotspot.score(key, { type: "bits", on: [0] })).toBe(0.5);
    expect(hotspot.score(key, { type: "bits", on: [0, 2] })).toBe(0);
    expect(hotspot.score(key, { type: "bits", on: [0, 1, 2] })).toBe(0.5);
  });
});

describe("a row that is not answered", () => {
  it("is missing", () => {
    expect(matching.missing({ type: "choices", options: [1, null] })).toBe("run.error.rows");
    expect(matching.missing({ type: "choices", options: [1, 0] })).toBeUndefined();
  });
});

describe("fill-in", () => {
  it.each(["PPE", " ppe ", "Ppe.", "pp\u00e9"])("takes %j for PPE", (text) => {
    expect(fillIn.score({ accept: ["PPE"], exact: false }, { type: "text", text })).toBe(1);
  });

  it.each(["ppe", "P.P.E", "PPEs"])("does not take %j for PPE when capitals count", (text) => {
    expect(fillIn.score({ accept: ["PPE"], exact: true }, { type: "text", text })).toBe(0);
  });

  const isRight = (accepted: string, text: string, exact = false) =>
    fillIn.score({ accept: [accepted], exact }, { type: "text", text }) === 1;

  it.each([
    ["patient\u2019s well-being", "Patient's  well\u2013being"],
    ["\u201creasonable\u201d", '"reasonable"'],
    ["\u201ereasonable\u201c", "\u00abreasonable\u00bb"],
    ["patient's", "patient\u00b4s"],
    ["patient's", "patient`s"],
    ["5' 7\"", "5\u2032 7\u2033"],
    ["5' 7\"", "5\u2019 7\u201d"],
    ["-5", "\u22125"],
    ["-5", "\u20115"],
    ["10-20", "10\u201420"],
    ["Straße", "STRASSE"],
    ["strasse", "Straße"],
    ["haemoglobin", "hæmoglobin"],
    ["Ætiology", "aetiology"],
    ["oesophagus", "œsophagus"],
    ["café", "cafe\u0301"],
    ["cafe\u0301", "café"],
    ["5 mg", "5\u00a0mg"],
    ["5 mg", "5\u202fmg"],
    ["5 mg", "5\u2009mg"],
    ["hand wash\u00ading", "hand washing"],
    ["hand washing", "hand\u200b wash\u00ading"],
    ["سلام", "\u200fسَلَام"],
    ["µg", "μg"],
    ["हिन्दी", "हिन्दी"],
    [".", "."],
    ["...", "..."],
    ["?", "?"],
    ["\u0301", "\u0301"],
  ])("takes what means the same: %j for %j, and the other way round", (one, other) => {
    expect([isRight(one, other), isRight(other, one)]).toEqual([true, true]);
    // What was typed is an answer, whatever is left of it.
    expect(fillIn.missing({ type: "text", text: other })).toBeUndefined();
  });

  it.each([
    ["Straße", "Strasse"],
    ["Ætiology", "Aetiology"],
    ["patient\u2019s", "patient's"],
    ["\u22125 Mg", "-5\u00a0Mg"],
  ])("takes %j for %j where capitals count, too", (one, other) => {
    expect([isRight(one, other, true), isRight(other, one, true)]).toEqual([true, true]);
  });

  it.each([
    ["mg", "Mg"],
    ["MG", "mg"],
    ["straße", "STRASSE"],
    ["ætiology", "Aetiology"],
  ])("does not take %j for %j where capitals count", (accepted, text) => {
    expect(isRight(accepted, text, true)).toBe(false);
  });

  it.each([
    ["हिन्दी", "हनद"],
    ["कि", "की"],
    ["น้ำ", "นำ"],
    ["が", "か"],
    ["x \u2260 y", "x = y"],
    ["-5", "5"],
    ["5'", '5"'],
    [".", "x"],
    ["well-being", "well being"],
  ])("takes nothing else for %j: %j", (accepted, text) => {
    expect(isRight(accepted, text)).toBe(false);
  });

  it("takes every answer that is typed as it is accepted", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), fc.boolean(), (text, exact) => {
        expect(isRight(text, text, exact)).toBe(true);
      }),
    );
  });

  it("is not answered by spaces", () => {
    expect(fillIn.missing({ type: "text", text: " \n" })).toBe("run.error.text");
  });
});

describe("numeric", () => {
  it("forgives binary fractions at the edges", () => {
    expect(numeric.score({ min: 0.2, max: 0.4 }, { type: "number", value: 0.1 + 0.3 })).toBe(1);
    expect(numeric.score({ min: 0.3, max: 0.3 }, { type: "number", value: 0.1 + 0.2 })).toBe(1);
    expect(numeric.score({ min: 0.3 }, { type: "number", value: 0.2999 })).toBe(0);
    expect(numeric.score({ max: 5 }, { type: "number", value: -100 })).toBe(1);
  });

  it.each([
    ["2.5", "en-GB", 2.5],
    ["2,5", "en-GB", 2.5],
    [" 1 500 ", "en-GB", 1500],
    ["1,500", "en-GB", 1500],
    ["1,500.25", "en-GB", 1500.25],
    ["0,500", "en-GB", 0.5],
    ["1.500", "en-GB", 1.5],
    ["1.500", "de", 1500],
    ["1.500,25", "de", 1500.25],
    ["1,500", "de", 1.5],
    ["1\u202f500", "fr", 1500],
    ["\u22123", "en-GB", -3],
    ["\u20133", "en-GB", -3],
    ["\u200e5\u200b0", "ar", 50],
    ["+.5", "en-GB", 0.5],
    ["5.", "en-GB", 5],
    ["١٢٫٥", "ar", 12.5],
    ["١٬٥٠٠", "ar-EG", 1500],
    ["۲۵", "fa", 25],
    ["12.5", "ar", 12.5],
    ["1e3", "en-GB", undefined],
    ["5 mg", "en-GB", undefined],
    ["1,2,3", "en-GB", undefined],
    ["", "en-GB", undefined],
  ])("reads %j in %s as %j", (text, language, value) => {
    expect(numberOf(text, language)).toBe(value);
  });

  it("reads no more digits than are stored", () => {
    expect(numberOf("3.14159265358979", "en-GB")).toBe(3.14159265);
    expect(numberOf("0.1234567891234", "en-GB")).toBe(0.123456789);
  });
});
