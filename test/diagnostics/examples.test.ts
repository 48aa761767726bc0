import { cpSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { catalogue, examplesOf, noExampleOf } from "../../src/catalogue.ts";
import { writtenExamples, type WrittenExample } from "../../src/tools/dev/written-examples.ts";
import { commandLine } from "../cli/command-line.ts";
import { smallCourse } from "../cli/courses/small-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();
const written = [...writtenExamples(process.cwd())];
const ofFiles = written.filter(([, { wrong }]) => typeof wrong !== "string");
const ofWords = written.filter(([, { wrong }]) => typeof wrong === "string");

const mediaFolder = join(process.cwd(), "test/courses/media");

const base: Readonly<Record<string, string>> = {
  "course.yaml": "id: a-course\ntitle: A course\nlanguage: en-GB\nversion: 1.0.0\nsessions: [sessions/1.yaml]\n",
  "sessions/1.yaml": "title: First\nblocks:\n  - Wash your hands.\n",
};

/** Codes of all that is said of the course with these files. */
async function codesWith(files: WrittenExample["wrong"], example: WrittenExample) {
  const { with: beside = {}, without = [], media = [], words } = example;
  const all = { ...base, ...beside };
  const kept = Object.entries(all).filter(([path]) => !without.includes(path));
  const course = { ...Object.fromEntries(kept), ...(typeof files === "string" ? {} : files) };
  const paths = Object.entries(course).map(([path, text]) => [`course/${path}`, text] as const);
  const folder = scratchFolder(Object.fromEntries(paths));
  for (const name of media) cpSync(join(mediaFolder, name), join(folder, "course/media", name));
  const said = await run(...wordsOf(words ?? "build-course check course"), "--reporter", "json", "--cwd", folder);
  const report = JSON.parse(said.stdout) as { readonly diagnostics: readonly { readonly code: string }[] };
  return [...new Set(report.diagnostics.map(({ code }) => code))];
}

/** As a shell takes them apart, without the first. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  expect(words[0]).toBe("build-course");
  return words.slice(1).map((word) => word.replace(/^(["'])(.*)\1$/, "$2"));
}

describe("A106 examples of files", () => {
  it.each(ofFiles)("%s is said of what is wrong, alone, and nothing of what is right", async (code, example) => {
    expect(await codesWith(example.wrong, example)).toEqual([code]);
    expect(await codesWith(example.right, example)).toEqual([]);
  });
});

/** Where what is typed is typed: some courses, and packages where one is named. */
function desk(): string {
  return scratchFolder({
    ...smallCourse("course", "a"),
    ...smallCourse("copy", "a"),
    ...smallCourse("other", "b"),
    ...smallCourse("newer", "a"),
    ...smallCourse("warned", "c"),
    "newer/course.yaml": smallCourse("newer", "a")["newer/course.yaml"]?.replace("1.0.0", "2.0.0") ?? "",
    "warned/1.yaml": "id: first\ntitle: First\nblocks:\n  - This is ==important==.\n",
  });
}

describe("A106 examples of what is typed", () => {
  it.each(ofWords)("%s is said of what is wrong, and what is right does it", async (code, { wrong, right }) => {
    const folder = desk();
    for (const line of [wrong, right].filter((one) => typeof one === "string")) {
      const isWrong = line === wrong;
      const words = wordsOf(line);
      if (words.some((word) => word.endsWith(".zip"))) await publish(folder);
      const said = await run(...words, "--cwd", folder);
      const codes = [...said.stderr.matchAll(/(?:error|warning|advice) (BC\d{4}) /g)].map(([, found]) => found);
      expect([line, said.code === 0, codes.includes(code)]).toEqual([line, !isWrong, isWrong]);
    }
  });
});

async function publish(folder: string): Promise<void> {
  await run("build", "other", "--cwd", folder);
  for (const to of ["before", "after"]) {
    await run("build", "course", "--out", to, "--cwd", folder);
    renameSync(join(folder, to, "a-1.0.0-scorm12.zip"), join(folder, `${to}.zip`));
  }
}

it("A106 every message has an example that is tried, or says why it has none", () => {
  const undecided = catalogue.filter(
    (entry) => (examplesOf(entry) === undefined) === (noExampleOf(entry) === undefined),
  );
  expect(undecided.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  const reasons = readFileSync("test/diagnostics/examples/none.yaml", "utf8");
  const known = new Set<string>(catalogue.map(({ code }) => code));
  expect((reasons.match(/BC\d{4}/g) ?? []).filter((code) => !known.has(code))).toEqual([]);
});
