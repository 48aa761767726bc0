import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../src/cli/node-world.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { pretty } from "../../src/diagnostics/reporters/pretty.ts";
import { loadCourse } from "../../src/pipeline/1-load/load-course.ts";
import { validateCourse } from "../../src/pipeline/2-validate/validate-course.ts";
import { memoryWorld } from "../helpers/memory-world.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const load = (text: string | Uint8Array) => loadCourse("/c", memoryWorld({ "/c/course.yaml": text }));

async function codes(text: string | Uint8Array): Promise<readonly string[]> {
  const { diagnostics } = await load(text);
  return diagnostics.map(({ code }) => code);
}

const course = 'id: a\ntitle: A course\nlanguage: en\nversion: "1.10"\nsessions: [sessions/a.yaml]\n';
const session = "title: A session\nblocks: [A text.]\n";

/** Load and validate, as `build` does. */
async function read(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  const world = memoryWorld({ "/c/course.yaml": course, "/c/sessions/a.yaml": session, ...files });
  const { value, diagnostics } = await loadCourse("/c", world);
  return diagnostics.length > 0 || !value ? diagnostics : validateCourse(value).diagnostics;
}

/** A course.yaml that parses but is hostile must be done with quickly, and not fill the memory. */
/** `seconds` of work, not of waiting: a busy machine gives this process its turn late. */
async function timed(text: string): Promise<{ readonly codes: readonly string[]; readonly seconds: number }> {
  const start = process.cpuUsage();
  const found = await codes(text);
  const { user, system } = process.cpuUsage(start);
  return { codes: found, seconds: (user + system) / 1e6 };
}

describe("A1", () => {
  it("A1 shows one message with place, line and caret for a syntax error", async () => {
    const { value, diagnostics } = await load("title: A\nlanguage: 'en\n");
    const outcome = {
      command: "check",
      folder: "c",
      diagnostics,
      texts: value?.texts ?? new Map<string, string>(),
      outputs: [],
      summary: {},
      lines: [],
    };
    const { stderr, stdout } = await pretty.render(outcome, {
      verbosity: "normal",
      colour: false,
      version: "1.0.0",
      fromRoot: "",
    });
    expect(stderr).toContain(
      "c/course.yaml:2:11  error BC1010 not-yaml\n  1 | title: A\n  2 | language: 'en\n    |           ^\n",
    );
    expect(stderr.endsWith("\n1 error.\n")).toBe(true);
    expect(stdout).toBe("");
  });

  it("A1 names a tab", async () => {
    expect(await codes("delivery:\n\tunits: course\n")).toEqual(["BC1011"]);
  });
});

describe("A2 to A4", () => {
  it("A2 names both lines of a key that stands twice", async () => {
    const { diagnostics } = await load("title: A\nlanguage: en\ntitle: B\n");
    expect(diagnostics.map(({ text }) => text)).toEqual(['"title" stands on line 1 and again on line 3.']);
  });

  it("A2 finds a key that stands twice among many quickly", async () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `key-${n}: x\n`).join("");
    const { codes: found, seconds } = await timed(`${many}key-0: y\n`);
    expect(found).toEqual(["BC1012"]);
    expect(seconds).toBeLessThan(3);
  });

  it("A3 alias bomb is refused fast", async () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(", ")}]\n`,
    );
    const before = process.memoryUsage().rss;
    const { codes: found, seconds } = await timed(`a0: &a0 [x, x]\n${levels.join("")}`);
    expect(found).toEqual(["BC1017"]);
    expect(seconds).toBeLessThan(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it.each([
    "!!js/function 'x'",
    "!!python/object:os.system x",
    "!foo bar",
    "!!binary aGk=",
    "!!timestamp 2024-01-01",
    "!!set { a }",
  ])("A4 refuses the tag of %s", async (value) => {
    expect(await codes(`title: ${value}\n`)).toEqual(["BC1014"]);
  });

  it("A4 refuses merge keys", async () => {
    expect(await codes("a: &a { b: 1 }\nc: { <<: *a }\n")).toEqual(["BC1013"]);
  });

  it("A4 does not turn into YAML 1.1 by a directive", async () => {
    expect(await codes("%YAML 1.1\n---\na: yes\n")).toEqual(["BC1010"]);
  });
});

describe("A5 and A6", () => {
  it.each(["1e3", "012", "1.10", "0x1F", ".inf", "true"])(
    "A5 %s where text is meant says to quote it",
    async (value) => {
      const [found, ...others] = await read({ "/c/course.yaml": course.replace("A course", value) });
      expect(found?.code).toBe("BC2005");
      expect(found?.fix).toBe(`Quote it: title: "${value}"`);
      expect(others).toEqual([]);
    },
  );

  it.each(["yes", "no", "on", "off", "2024-01-01", "12:30"])("A5 %s stays text", async (value) => {
    expect(await read({ "/c/course.yaml": course.replace("A course", value) })).toEqual([]);
  });

  it("A5 version 1.10 in quotes stays 1.10", async () => {
    const { value } = await load('version: "1.10"\n');
    expect(value?.course.value).toMatchObject({ version: "1.10" });
  });

  it("A6 a misspelt key is one message with the near name", async () => {
    const found = await read({ "/c/course.yaml": course.replace("title", "tilte") });
    expect(found.map(({ code, fix }) => [code, fix.slice(0, 21)])).toEqual([["BC2001", 'Did you mean "title"?']]);
    expect(found[0]?.span?.start).toEqual({ line: 2, column: 1 });
  });
});

describe("A7 and A8", () => {
  it.each([
    ["nothing", "", "BC1107"],
    ["comments", "# a\n", "BC1020"],
    ["a document mark", "---\n", "BC1020"],
    ["a list", "- a\n", "BC1021"],
    ["a text", "hello\n", "BC1021"],
    ["two documents", "a: 1\n---\nb: 2\n", "BC1019"],
  ])("A7 %s is no course", async (_, text, code) => {
    expect(await codes(text)).toEqual([code]);
  });

  it("A8 a file over the limit is not even read", async () => {
    const world = memoryWorld({ "/c/course.yaml": "a: 1\n" }, { "/c/course.yaml": "EIO" });
    const large = { ...world, stat: () => Promise.resolve({ kind: "file" as const, sizeBytes: 100_000_000 }) };
    const { diagnostics } = await loadCourse("/c", large);
    expect(diagnostics.map(({ code, text }) => `${code} ${text}`)).toEqual([
      'BC1109 "course.yaml" has 100 MB; a text file may have up to 2 MB.',
    ]);
  });

  it.each([
    ["a long line", `a: ${"x".repeat(1_900_000)}\n`, []],
    ["brackets", "[".repeat(1_900_000), ["BC1018"]],
    ["braces", "{a: ".repeat(400_000), ["BC1018"]],
    ["hyphens", "- ".repeat(900_000), ["BC1018"]],
    ["question marks", "? ".repeat(900_000), ["BC1018"]],
    ["ever deeper lines", Array.from({ length: 1_500 }, (_, n) => `${" ".repeat(n)}a:\n`).join(""), ["BC1018"]],
    ["document marks", "---\n".repeat(100_000), ["BC1019"]],
  ])("A8 %s end quickly", async (_, text, expected) => {
    const { codes: found, seconds } = await timed(text);
    expect(found).toEqual(expected);
    expect(seconds).toBeLessThan(4);
  });
});

it("A1 to A17: the example course has none of this", async () => {
  const { value, diagnostics } = await loadCourse("course", nodeWorld(""));
  expect(diagnostics).toEqual([]);
  expect(validateCourse(value!).diagnostics).toEqual([]);
});

it("a folder without course.yaml is no course", async () => {
  const { diagnostics } = await loadCourse(scratchFolder({ "readme.txt": "x" }), nodeWorld(""));
  expect(diagnostics.map(({ code }) => code)).toEqual(["BC1002"]);
});

it("a folder with the course one folder further in says where", async () => {
  const folder = scratchFolder({ "readme.txt": "x", "course/course.yaml": "id: a" });
  const { diagnostics } = await loadCourse(folder, nodeWorld(""));
  expect(diagnostics.map(({ code, fix }) => [code, fix])).toEqual([["BC1002", `Did you mean "${folder}/course"?`]]);
});
