import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { codeFrame } from "../../src/diagnostics/code-frame.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Outcome } from "../../src/diagnostics/reporters/define.ts";
import { json } from "../../src/diagnostics/reporters/json.ts";
import { pretty } from "../../src/diagnostics/reporters/pretty.ts";
import { reportSchema } from "../../src/diagnostics/reporters/report-schema.ts";

const span = (file: string, line: number, column: number, end: number) => ({
  file,
  start: { line, column },
  end: { line, column: end },
});

const vidoe: Diagnostic = {
  code: "BC2003",
  name: "unknown-block-type",
  severity: "error",
  text: 'There is no block type "vidoe".',
  fix: 'Did you mean "video"? Known types: heading, image, text, video.',
  notes: [],
  span: span("sessions/02-safety.yaml", 3, 13, 18),
};
const warning: Diagnostic = {
  ...vidoe,
  severity: "warning",
  code: "BC2004",
  text: "First.",
  span: span("course.yaml", 9, 1, 1),
};

const outcome: Outcome = {
  command: "build",
  folder: "course",
  diagnostics: [vidoe, warning],
  texts: new Map([["sessions/02-safety.yaml", "title: a\n  blocks:\n    - type: vidoe\n      x: y\n"]]),
  outputs: [
    {
      path: "dist/packages/a.zip",
      sizeBytes: 1_234_567,
      sha256: "ab",
      format: "scorm12",
      profile: "esr",
      course: "a",
      version: "1.0.0",
    },
  ],
  summary: { budgets: [] },
  lines: ["Learner state: 50"],
};
const plain = { verbosity: "normal", colour: false, version: "1.2.3", fromRoot: "" } as const;

it("pretty shows place, frame, text, fix and where to read more", async () => {
  const { stderr, stdout } = await pretty.render({ ...outcome, diagnostics: [vidoe] }, plain);
  expect(stderr).toBe(
    [
      "course/sessions/02-safety.yaml:3:13  error BC2003 unknown-block-type",
      "  2 |   blocks:",
      "  3 |     - type: vidoe",
      "    |             ^^^^^",
      '  There is no block type "vidoe".',
      '  Did you mean "video"? Known types: heading, image, text, video.        build-course explain BC2003',
      "",
      "1 error.",
      "",
    ].join("\n"),
  );
  expect(stdout).toBe("dist/packages/a.zip  1.2 MB\nLearner state: 50\n");
});

it("pretty goes by file and line, and counts", async () => {
  const { stderr } = await pretty.render(outcome, plain);
  expect(stderr.indexOf("course.yaml:9:1")).toBeLessThan(stderr.indexOf("02-safety"));
  expect(stderr.endsWith("\n1 error, 1 warning.\n")).toBe(true);
});

it("pretty and quiet shows errors and results only", async () => {
  const { stderr, stdout } = await pretty.render(outcome, { ...plain, verbosity: "quiet" });
  expect(stderr).not.toContain("warning");
  expect(stdout).toBe("dist/packages/a.zip  1.2 MB\n");
});

it("pretty is silent when there is nothing to say", async () => {
  expect(await pretty.render({ ...outcome, diagnostics: [], outputs: [], lines: [] }, plain)).toEqual({
    stdout: "",
    stderr: "",
  });
});

it("pretty uses colours only when asked", async () => {
  const coloured = await pretty.render(outcome, { ...plain, colour: true });
  expect(coloured.stderr).toContain("\u001b[31merror BC2003\u001b[39m");
  expect((await pretty.render(outcome, plain)).stderr).not.toContain("\u001b");
});

it("pretty lets no file name or source line reach the terminal with power", async () => {
  const evil: Diagnostic = { ...vidoe, span: span("a\u001b[2J.yaml", 1, 4, 9) };
  const texts = new Map([["a\u001b[2J.yaml", "a: \u001b]0;x\u0007\u202e"]]);
  const { stderr } = await pretty.render({ ...outcome, diagnostics: [evil], texts }, plain);
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
});

it("json fits its schema", async () => {
  const { stdout, stderr } = await json.render(outcome, plain);
  const validate = new Ajv2020({ strictTypes: false }).compile(reportSchema);
  const report: unknown = JSON.parse(stdout);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report).toMatchObject({
    version: 1,
    tool: { name: "build-course", version: "1.2.3" },
    command: "build",
    counts: { error: 1, warning: 1, advice: 0 },
    diagnostics: [
      { code: "BC2004", path: "course/course.yaml", course: "course" },
      { code: "BC2003", path: "course/sessions/02-safety.yaml", course: "course" },
    ],
    outputs: [{ format: "scorm12", profile: "esr", course: "a", version: "1.0.0" }],
  });
  expect(stderr).toBe("");
});

it("a frame shows part of a long line, with the caret at the place", async () => {
  const line = `${"x".repeat(5_000)}HERE${"y".repeat(5_000)}`;
  const frame = await codeFrame(line, span("a", 1, 5_001, 5_005));
  const [shown = "", carets = ""] = frame.split("\n");
  expect(shown.length).toBeLessThan(140);
  expect(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("HERE");
});

it("a frame underlines the first line of a place with several", async () => {
  const frame = await codeFrame("a:\n  b: 1\n  c: 2\n", {
    file: "a",
    start: { line: 2, column: 3 },
    end: { line: 3, column: 7 },
  });
  expect(frame).toBe("  1 | a:\n  2 |   b: 1\n    |   ^^^^");
});

it("a frame shows what cannot be seen, with the caret at the place", async () => {
  const line = "a:\u00a0b\u200bc \u{1f600}\u2028d\u202e e";
  expect(await codeFrame(line, span("a", 1, 3, 4))).toBe(
    "  1 | a:\\u00a0b\\u200bc \u{1f600}\\u2028d\\u202e e\n    |   ^^^^^^",
  );
  const [, carets = ""] = (await codeFrame(line, span("a", 1, 10, 11))).split("\n");
  expect(carets).toBe(`    | ${" ".repeat(19)}^^^^^^`);
});

it("a frame keeps tabs and stands at an empty end", async () => {
  expect(await codeFrame("\ta: b", span("a", 1, 2, 3))).toBe("  1 | \ta: b\n    | \t^");
  expect(await codeFrame("a: b\n", span("a", 2, 1, 1))).toBe("  1 | a: b\n  2 |\n    | ^");
});
