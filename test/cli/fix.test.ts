import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { editText } from "../../src/cli/fix/edit-text.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { commandLine } from "./command-line.ts";
import { smallCourse } from "./courses/small-course.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();

it("A97 --fix mends what has one right answer, with comments and line ends as they were, and says so", async () => {
  const before =
    "\ufeff# My course\r\nid: a\r\ntilte: About a # the title\r\nlanguage: en-GB\r\nversion: 1.10\r\nsessions:\u00a0[1.yaml]\r\n";
  const session =
    "id: first\ntitle: First\nblocks:\n  - type: callot # a box\n    kind: warnin\n    text: Wash your hands.\n";
  const folder = scratchFolder({ "course/course.yaml": before, "course/1.yaml": session });
  const { code, stdout, stderr } = await run("check", "--fix", "--cwd", folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.split("\n").filter((line) => line.startsWith("Fixed"))).toEqual([
    'Fixed course/course.yaml:3:1: "tilte" → "title"',
    'Fixed course/course.yaml:5:10: "1.10" → "\\"1.10\\""',
    'Fixed course/course.yaml:6:10: "\u00a0" → " "',
    'Fixed course/1.yaml:4:11: "callot" → "callout"',
    'Fixed course/1.yaml:5:11: "warnin" → "warning"',
  ]);
  expect(readFileSync(join(folder, "course/course.yaml"), "utf8")).toBe(
    '\ufeff# My course\r\nid: a\r\ntitle: About a # the title\r\nlanguage: en-GB\r\nversion: "1.10"\r\nsessions: [1.yaml]\r\n',
  );
  expect(readFileSync(join(folder, "course/1.yaml"), "utf8")).toBe(
    session.replace("callot", "callout").replace("warnin\n", "warning\n"),
  );
});

it.each([
  ["a synonym may mean several", "blocks:\n  - type: text\n    body: Wash your hands.\n"],
  ["the right key is there already", "titel: Another\nblocks: [Wash your hands.]\n"],
])("--fix leaves what is not certain: %s", async (_why, more) => {
  const files = { ...smallCourse("course", "a"), "course/1.yaml": `id: first\ntitle: First\n${more}` };
  const folder = scratchFolder(files);
  const { code, stdout } = await run("check", "--fix", "--cwd", folder);
  expect(code).toBe(1);
  expect(stdout).not.toContain("Fixed");
  expect(readFileSync(join(folder, "course/1.yaml"), "utf8")).toBe(files["course/1.yaml"]);
});

it("without --fix nothing is written", async () => {
  const files = { ...smallCourse("course", "a"), "course/1.yaml": "id: first\ntilte: First\nblocks: [Wash.]\n" };
  const folder = scratchFolder(files);
  expect((await run("check", "--cwd", folder)).code).toBe(1);
  expect(readFileSync(join(folder, "course/1.yaml"), "utf8")).toBe(files["course/1.yaml"]);
});

it("several courses are mended too", async () => {
  const folder = scratchFolder({
    ...smallCourse("courses/a", "a"),
    ...smallCourse("courses/b", "b"),
    "courses/b/1.yaml": "id: first\ntilte: First\nblocks: [Wash.]\n",
  });
  const { code, stdout } = await run("check", "courses/*", "--fix", "--cwd", folder);
  expect(code).toBe(0);
  expect(stdout).toBe('Fixed courses/b/1.yaml:2:1: "tilte" → "title"\n2 courses checked. No errors.\n');
});

it("a file that is another by now is left as it is", () => {
  const at = (line: number, from: number, to: number) => ({
    file: "a",
    start: { line, column: from },
    end: { line, column: to },
  });
  expect(editText("tilte: b\n", "tilte: a\n", [{ span: at(1, 1, 6), text: "title" }])).toEqual({
    text: "tilte: b\n",
    made: [],
  });
  // Of two that touch one is made, and the next round shows whether the other is still needed.
  const both = [
    { span: at(1, 1, 6), text: "title" },
    { span: at(1, 3, 8), text: "x" },
  ];
  expect(editText("tilte: a\n", "tilte: a\n", both).made).toHaveLength(1);
});
