import { expect, it } from "vitest";
import { defineMessage, fillHoles } from "../../src/diagnostics/message.ts";
import { printable } from "../../src/diagnostics/printable.ts";
import { suggest } from "../../src/diagnostics/suggest.ts";

const sample = defineMessage({
  code: "BC0000",
  name: "sample",
  severity: "error",
  text: 'There is no "{thing}".',
  fix: "Take {other}.",
  why: "Because.",
});

it("fills the holes of text and fix", () => {
  expect(sample.at(undefined, { thing: "tilte", other: 5 })).toEqual({
    code: "BC0000",
    name: "sample",
    severity: "error",
    text: 'There is no "tilte".',
    fix: "Take 5.",
    notes: [],
  });
});

it("does not compile with a hole missing or misspelt", () => {
  // @ts-expect-error -- `other` is missing
  sample.at(undefined, { thing: "a" });
  // @ts-expect-error -- `ohter` is no hole
  sample.at(undefined, { thing: "a", ohter: "b" });
  expect(sample.text).toContain("{thing}");
});

it("leaves alone what only looks like a hole", () => {
  expect(fillHoles("{a} {b}", { a: "{b}" })).toBe("{b} {b}");
  expect(fillHoles("{toString}", {})).toBe("{toString}");
});

it.each([
  ["\u001b[31mred", "\\x1b[31mred"],
  ["a\u0000b\u007f\u009b", "a\\x00b\\x7f\\x9b"],
  ["a\u202egpj", "a\\u202egpj"],
  ["a\u2066b\u200f", "a\\u2066b\\u200f"],
  ["é 😀 日本\tx", "é 😀 日本\tx"],
  ["ti\u200btle\u00a0", "ti\\u200btle\\u00a0"],
  ["a\u00adb\u2028c\u2009d\ufeff", "a\\u00adb\\u2028c\\u2009d\\ufeff"],
  ["Qui est concerné\u00a0?", "Qui est concerné\u00a0?"],
  ["👩\u200d⚕️ می\u200cخواهم क्\u200dष", "👩\u200d⚕️ می\u200cخواهم क्\u200dष"],
  ["a\u200db", "a\\u200db"],
])("shows %j without power", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

it("lets no value write a line of its own", () => {
  const { text } = sample.at(undefined, { thing: "x\ncourse.yaml:1:1 error BC9999", other: "" });
  expect(text).toBe('There is no "x\\ncourse.yaml:1:1 error BC9999".');
});

it.each([
  ["tilte", "title"],
  ["vidoe", "video"],
  ["Title", "title"],
  ["sesions", "sessions"],
  ["keyword", "keywords"],
  ["colour", undefined],
  ["x", undefined],
])("suggests for %s", (typed, near) => {
  expect(suggest(typed, ["title", "video", "sessions", "keywords", "language", "summary"])).toBe(near);
});
