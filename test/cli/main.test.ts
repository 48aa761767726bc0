import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { main } from "../../src/cli/main.ts";
import { WorldError } from "../../src/model/world.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const written = { stdout: "", stderr: "" };
const before = process.exitCode;
const cwd = process.cwd();

beforeEach(() => {
  for (const stream of ["stdout", "stderr"] as const) {
    written[stream] = "";
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = before;
  process.chdir(cwd);
});

async function run(...words: readonly string[]) {
  return await runFrom("/tool", words);
}

async function runFrom(tool: string, words: readonly string[]) {
  await main(words, tool);
  return { code: process.exitCode, ...written };
}

/** For a whole check: fonts and scripts of the built tool. */
const builtTool = `${cwd}/dist`;

it("--help lists commands with an example of each, on stdout", async () => {
  const { code, stdout, stderr } = await run("--help");
  expect(code).toBe(0);
  expect(stderr).toBe("");
  for (const { name, examples } of commands) {
    expect(stdout).toContain(`  ${name} `);
    expect(stdout).toContain(`  $ ${examples[0] ?? ""}`);
  }
});

it.each(commands.map((command) => [command.name, command] as const))(
  "%s --help has all its options and examples",
  async (name, command) => {
    const { code, stdout } = await run(name, "--help");
    expect(code).toBe(0);
    for (const { flags } of command.options) expect(stdout).toContain(`  ${flags}`);
    for (const example of command.examples) expect(stdout).toContain(`  $ ${example}`);
  },
);

it.each([
  [
    ["--format", "scorm12", "--format", "web"],
    ["SCORM 1.2", "Web pages, without an LMS"],
  ],
  [
    ["--format", "scorm12,web", "--format", "web"],
    ["SCORM 1.2", "Web pages, without an LMS"],
  ],
  [
    ["--format", "web", "--format", "scorm2004-3rd,scorm12"],
    ["Web pages, without an LMS", "SCORM 1.2"],
  ],
])("%j builds each of them", async (options, formats) => {
  const { code, stdout, stderr } = await runFrom(builtTool, ["check", `${cwd}/examples/smallest`, ...options]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  for (const name of formats) expect(stdout).toContain(`Learner state (${name})`);
});

it("a course without an iri is told so once for each format that needs one, with the place, and nothing else", async () => {
  const words = ["check", `${cwd}/examples/smallest`, "--format", "xapi,cmi5", "--reporter", "json"];
  const { stdout } = await runFrom(builtTool, words);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  expect(diagnostics.map(({ code }) => code)).toEqual(["BC6401", "BC6401"]);
});

it("--version prints the version", async () => {
  expect((await run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it.each([
  [["chekc"], "BC9001", 'Did you mean "check"?'],
  [["check", "--formt", "x"], "BC9002", 'Did you mean "--format"?'],
  [["check", "--format"], "BC9003", ""],
  [["explain"], "BC9003", ""],
  [["check", "--format", "scorm21"], "BC9004", 'Did you mean "scorm12"?'],
  [["check", "--max-warnings", "few"], "BC9004", "a whole number"],
  [["check", "--reporter", "jsn"], "BC9004", 'Did you mean "json"?'],
  [["schema", "curse"], "BC9004", "Schemas: course"],
  [["wording", "a", "b"], "BC9005", ""],
  [["explain", "unknown-blok-type"], "BC9008", 'Did you mean "unknown-block-type"?'],
  [["schema", "course"], "BC9009", ""],
  [["help", "chekc"], "BC9001", ""],
])("%j is wrong usage", async (words, message, advice) => {
  const { code, stdout, stderr } = await run(...words);
  expect(stderr).toContain(`error ${message} `);
  expect(stderr.replace(/\s+/g, " ")).toContain(advice);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

it("wrong usage is JSON for who asked for JSON", async () => {
  const { code, stdout, stderr } = await run("check", "--formt", "--reporter", "json");
  expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ code: "BC9002" }] });
  expect(stderr).toBe("");
  expect(code).toBe(2);
});

it("a course with errors ends with 1, and places begin with the folder that was named", async () => {
  const folder = scratchFolder({ "mine/course.yaml": "tilte: x\n" });
  const { code, stdout, stderr } = await run("check", "mine", "--cwd", folder);
  expect(stderr).toMatch(/^mine\/course\.yaml:1:1 {2}error BC2001 unknown-key\n {2}1 \| tilte: x\n/);
  expect(stdout).toBe("");
  expect(code).toBe(1);
});

const head = "id: notes\ntitle: Notes\nlanguage: en-GB\nversion: 1.0.0\nsessions: [a.yaml, b.yaml]\n";
const noted = {
  "mine/course.yaml": head,
  "mine/a.yaml": "id: a\ntitle: A\nblocks:\n  - Words.\n  - { type: reflection, id: first, prompt: Why? }\n",
  "mine/b.yaml":
    "id: b\ntitle: B\nblocks:\n  - { type: action-plan, id: plan, title: Yours }\n  - { type: question, id: own, question: { type: long-text, prompt: How?, model-answer: So. } }\n",
};

it("check says of each note where it stands and what it has room for, by weight", async () => {
  const folder = scratchFolder(noted);
  const { code, stdout } = await runFrom(builtTool, ["check", "mine", "--cwd", folder]);
  expect(code).not.toBe(1);
  expect(stdout.split("\n").slice(0, 4)).toEqual([
    "Learner state (SCORM 1.2): at most 86 of 4,096 characters; each note has room for 668 or more",
    '  mine/a.yaml:5: "first" has room for 501 plain letters (668 characters in the LMS)',
    '  mine/b.yaml:4: "plan" has room for 2,004 plain letters (2,673 characters in the LMS)',
    '  mine/b.yaml:5: "own" has room for 501 plain letters (668 characters in the LMS)',
  ]);
});

it("check says it once for formats with the same room", async () => {
  const folder = scratchFolder({ ...noted, "mine/course.yaml": `${head}iri: https://example.org/notes\n` });
  const { stdout } = await runFrom(builtTool, ["check", "mine", "--cwd", folder, "--format", "all"]);
  const [first = "", ...rest] = stdout.split("\n").filter((line) => line.startsWith("Learner state"));
  expect(first).toMatch(/^Learner state \(SCORM 1\.2\): /);
  expect(rest.map((line) => line.replace(/: .*/, ""))).toEqual([
    "Learner state (SCORM 2004 3rd Edition; SCORM 2004 4th Edition; xAPI (Tin Can); cmi5)",
    "Learner state (Web pages, without an LMS)",
  ]);
  expect(stdout.match(/"first" has room/g)).toHaveLength(3);
});

it("check says so to a program with figures", async () => {
  const folder = scratchFolder(noted);
  const { stdout } = await runFrom(builtTool, ["check", "mine", "--cwd", folder, "--reporter", "json"]);
  const { summary } = JSON.parse(stdout) as {
    summary: { budgets: { noteRooms: { id: string; letters: number }[] }[] };
  };
  const rooms = summary.budgets.map(({ noteRooms }) => noteRooms.map(({ id, letters }) => `${id} ${letters}`));
  expect(rooms).toEqual([["first 501", "plan 2004", "own 501"]]);
});

it("--quiet leaves errors", async () => {
  const folder = scratchFolder({ "course/course.yaml": "a: [\n" });
  const { stderr } = await run("--quiet", "check", "--cwd", folder);
  expect(stderr).toContain("BC1010");
  expect(stderr).not.toContain("1 error.");
});

it("explain takes codes and names, and says why", async () => {
  const { code, stdout } = await run("explain", "bc1012");
  expect(stdout).toMatch(/^BC1012 duplicate-key \(error\)\n\n {2}"<key>" stands on line <first>[^]*\n\nWhy: /);
  expect(code).toBe(0);
  expect((await run("explain", "duplicate-key")).stdout).toContain("BC1012");
});

it("our own mistake ends with 3, without a stack unless asked", async () => {
  vi.spyOn(commands[1]!, "run").mockRejectedValue(new TypeError("x is not a function"));
  const brief = await run("check");
  expect(brief.code).toBe(3);
  expect(brief.stderr).toContain("x is not a function");
  expect(brief.stderr).toContain("issue");
  expect(brief.stderr).not.toContain("main.test.ts");
  expect((await run("check", "--verbose")).stderr).toContain("main.test.ts");
});

it.each([
  ["ENOSPC", "BC9010"],
  ["EACCES", "BC9011"],
  ["EISDIR", "BC9012"],
  ["EIO", "BC9007"],
  ["ECHANGED", "BC9031"],
])("A29 and A32: %s is said in words", async (system, message) => {
  vi.spyOn(commands[0], "run").mockRejectedValue(new WorldError(system, "out/a.zip"));
  const { code, stderr } = await run("build");
  expect(stderr).toContain(`error ${message} `);
  expect(stderr).toContain("out/a.zip");
  expect(code).toBe(1);
});
