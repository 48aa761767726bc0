import { expect, it } from "vitest";
import { catalogue, examplesOf } from "../../../src/catalogue.ts";
import { rules } from "../../../src/lint/index.ts";
import { messageExamples } from "../../../src/tools/dev/message-examples.ts";

const examples = messageExamples(process.cwd());

it("the shortest case of a message is its example, with two lines before what is wrong", () => {
  expect(examples.get("BC1024")).toEqual({
    wrong: { "course.yaml": "title: Ward #4 hoist\n" },
    right: { "course.yaml": 'title: "Ward #4 hoist"\n' },
  });
});

it("what is not seen is shown as a sign, and what is missing beside the line that is named", () => {
  expect(examples.get("BC1028")).toEqual({
    wrong: { "course.yaml": "tracking:\n  profile: moodle\n ‹U+00A0›interactions: off\n" },
    right: { "course.yaml": "tracking:\n  profile: moodle\n  interactions: off\n" },
  });
  expect(examples.get("BC3022")).toEqual({
    wrong: { "sessions/a.yaml": "title: Needles\n" },
    right: { "sessions/a.yaml": "id: washing-hands\ntitle: Needles\n" },
  });
});

it("what is typed is an example too", () => {
  expect(examples.get("BC9001")).toEqual({
    wrong: { "on the command line": "build-course chekc\n" },
    right: { "on the command line": "build-course check\n" },
  });
});

it("an example says what is right, in another way, and fits a page", () => {
  for (const [code, { wrong, right }] of examples) {
    expect(wrong, code).not.toEqual(right);
    for (const text of [wrong, right].flatMap((files) => Object.values(files))) {
      expect(text.split("\n").length, code).toBeLessThan(18);
      if (code !== "BC6116") expect(Math.max(...text.split("\n").map((line) => line.length)), code).toBeLessThan(121);
    }
  }
});

it("all but what nobody can write has one, and each rule its own", () => {
  const withOne = catalogue.filter((entry) => examplesOf(entry) !== undefined);
  expect(withOne.length).toBeGreaterThan(200);
  for (const { message } of rules) expect(examplesOf(message)).toMatchObject({ isRule: true });
  expect([...examples.keys()].filter((code) => !catalogue.some((entry) => entry.code === code))).toEqual([]);
});
