import { expect, it } from "vitest";
import { catalogue, examplesOf } from "../../../src/catalogue.ts";
import { rules } from "../../../src/lint/index.ts";
import { messageExamples } from "../../../src/tools/dev/message-examples.ts";

const examples = messageExamples(process.cwd());

it("the shortest case of a message is its example, with two lines before what is wrong", () => {
  expect(examples.get("BC1024")).toEqual({
    file: "course.yaml",
    wrong: "title: Ward #4 hoist\n",
    right: 'title: "Ward #4 hoist"\n',
  });
});

it("an example says what is right, in another way, and fits a page", () => {
  for (const [code, { wrong, right }] of examples) {
    expect(wrong, code).not.toBe(right);
    for (const text of [wrong, right]) {
      expect(text.trim(), code).not.toBe("");
      expect(text.split("\n").length, code).toBeLessThan(16);
      expect(Math.max(...text.split("\n").map((line) => line.length)), code).toBeLessThan(111);
    }
  }
});

it("most of what can be written wrong in a file has one, and each rule its own", () => {
  const withOne = catalogue.filter((entry) => examplesOf(entry) !== undefined);
  expect(withOne.length).toBeGreaterThan(80);
  for (const { message } of rules) expect(examplesOf(message)).toMatchObject({ isRule: true });
  expect([...examples.keys()].filter((code) => !catalogue.some((entry) => entry.code === code))).toEqual([]);
});
