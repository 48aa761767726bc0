import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { commandLine } from "../command-line.ts";
import { smallCourse } from "./small-course.ts";

vi.mock("../../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();
const three = { ...smallCourse("courses/a", "a"), ...smallCourse("courses/b", "b"), ...smallCourse("courses/c", "c") };
const broken = { ...three, "courses/b/course.yaml": three["courses/b/course.yaml"]?.replace("title", "tilte") ?? "" };

async function runIn(files: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const folder = scratchFolder(files);
  return { folder, ...(await run(...words, "--cwd", folder)) };
}

const zips = (folder: string) =>
  existsSync(join(folder, "dist/packages"))
    ? readdirSync(join(folder, "dist/packages")).filter((name) => name.endsWith(".zip"))
    : [];

describe("several courses", () => {
  it("are named one by one, or by a pattern, each once; files and other folders beside them are none", async () => {
    const files = { ...three, "courses/README.md": "", "courses/media/x.png": "", "courses/.old/course.yaml": "" };
    const { code, stdout, stderr, folder } = await runIn(files, "build", "courses/c", "courses/*", "./courses/a/");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^dist\/packages\/c-1\.0\.0-scorm12\.zip {2}\d+ kB$/),
      expect.stringMatching(/^dist\/packages\/a-/),
      expect.stringMatching(/^dist\/packages\/b-/),
      "3 courses built. No errors.",
    ]);
    expect(zips(folder)).toHaveLength(3);
  });

  it("are found at any depth by **, and a link back to a folder above is no course again", async () => {
    const files = { ...smallCourse("wards/1/a", "a"), ...smallCourse("wards/2/deep/b", "b") };
    const { stdout } = await runIn(files, "check", "wards/**");
    expect(stdout).toBe("2 courses checked. No errors.\n");
  });

  it("one with errors stops no other, is named, and makes the exit code 1", async () => {
    const { code, stdout, stderr, folder } = await runIn(broken, "build", "courses/*");
    expect(code).toBe(1);
    expect(zips(folder)).toEqual(["a-1.0.0-scorm12.zip", "c-1.0.0-scorm12.zip"]);
    expect(stdout).toContain("3 courses: 2 built, 1 with errors (courses/b).\n");
    expect(stderr).toContain(
      "courses/b/course.yaml:2:1  error BC2001 unknown-key\n  1 | id: b\n  2 | tilte: About b\n",
    );
  });

  it("what concerns no file names its course", async () => {
    const { code, stderr } = await runIn(three, "check", "courses/a", "courses/nowhere");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^courses\/nowhere {2}error BC1001 /m);
  });

  it("what the system refuses is said of each course", async () => {
    const { code, stderr } = await runIn(three, "build", "courses/*", "--out", "courses/a/1.yaml/out");
    expect(code).toBe(1);
    expect(stderr.match(/^courses\/[abc] {2}error BC9012 /gm)).toHaveLength(3);
  });

  it.each([
    [["build", "courses/x*"], "BC9035", "No folder with a course.yaml matches"],
    [["build", "courses/*", "--jobs", "0"], "BC9004", "a whole number from 1"],
    [["build", "courses/*", "--shard", "3/2"], "BC9004", "such as 1/4"],
  ])("%j is wrong usage, and nothing is built", async (words, message, advice) => {
    const { code, stderr, folder } = await runIn(three, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(`error ${message} `);
    expect(stderr.replace(/\s+/g, " ")).toContain(advice);
    expect(zips(folder)).toEqual([]);
  });

  it("JSON has all of them, each finding with its course and its path", async () => {
    const { stdout } = await runIn(broken, "check", "courses/*", "--reporter", "json");
    const report = JSON.parse(stdout) as { courses: { folder: string; id?: string }[]; diagnostics: object[] };
    expect(report.courses.map(({ folder }) => folder)).toEqual(["courses/a", "courses/b", "courses/c"]);
    expect(report.diagnostics[0]).toMatchObject({
      code: "BC2001",
      path: "courses/b/course.yaml",
      course: "courses/b",
      span: { file: "courses/b/course.yaml" },
    });
    expect(report).toMatchObject({ summary: { courses: 3, failed: ["courses/b"] } });
  });
});

describe("--shard", () => {
  it("gives each course to one of the machines", async () => {
    const folder = scratchFolder({ ...three, ...smallCourse("courses/d", "d"), ...smallCourse("courses/e", "e") });
    const built: string[] = [];
    for (const shard of ["1/3", "2/3", "3/3"]) {
      const words = ["build", "courses/*", "--shard", shard, "--out", `out-${shard[0]}`, "--cwd", folder];
      expect((await run(...words)).code).toBe(0);
      built.push(...readdirSync(join(folder, `out-${shard[0]}`)).filter((name) => name.endsWith(".zip")));
    }
    expect(built.map(([id]) => id)).toEqual(["a", "d", "b", "e", "c"]);
  });

  it("without a course says so, and fails nothing", async () => {
    const { code, stdout } = await runIn(three, "build", "courses/*", "--shard", "4/4");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "0 courses built. No errors.\n" });
  });

  it("finds what two courses share, also where the other is on another machine", async () => {
    const files = { ...three, ...smallCourse("courses/d", "a") };
    const { code, stderr } = await runIn(files, "build", "courses/*", "--shard", "1/4");
    expect(code).toBe(1);
    expect(stderr).toContain("courses/a/course.yaml:1:5  error BC6504 package-shared");
  });
});

describe("A93 what no course can know of itself", () => {
  it.each([
    [
      "id and version",
      smallCourse("courses/d", "a"),
      "BC6504",
      'The course in "courses/d" has this id and version, too: a 1.0.0.',
    ],
    [
      "id in another version",
      Object.fromEntries(
        Object.entries(smallCourse("courses/d", "a")).map(([path, text]) => [path, text.replace("1.0.0", "2.0.0")]),
      ),
      "BC6505",
      'The course in "courses/d" has the id "a", too, in another version.',
    ],
  ])("A93 one %s: both are told, neither is built, the others are", async (_what, other, code, text) => {
    const { code: exit, stderr, folder } = await runIn({ ...three, ...other }, "build", "courses/*");
    expect(exit).toBe(1);
    expect(stderr.match(/error BC\d+/g)).toEqual([`error ${code}`, `error ${code}`]);
    expect(stderr.replace(/\s+/g, " ")).toContain(text);
    expect(zips(folder)).toEqual(["b-1.0.0-scorm12.zip", "c-1.0.0-scorm12.zip"]);
  });

  it("A93 one IRI, with a slash at its end or without", async () => {
    const files = {
      ...smallCourse("courses/a", "a", "iri: https://example.org/one\n"),
      ...smallCourse("courses/b", "b", "iri: https://example.org/one/\n"),
      ...smallCourse("courses/c", "c", "iri: https://example.org/two\n"),
    };
    const { code, stderr, stdout } = await runIn(files, "check", "courses/*");
    expect(code).toBe(1);
    expect(stderr.match(/error BC\d+/g)).toEqual(["error BC6506", "error BC6506"]);
    expect(stdout).toBe("3 courses: 1 without errors, 2 with errors (courses/a, courses/b).\n");
  });

  it("A93 reviews within 60 days or overdue are one warning, the first first; not those that a course answers for", async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const files = {
      ...smallCourse("courses/a", "a", `review-by: ${day(50)}\n`),
      ...smallCourse("courses/b", "b", `reviewed: 2019-01-01\nreview-by: 2020-01-01\n`),
      ...smallCourse("courses/c", "c", `review-by: ${day(100)}\n`),
      ...smallCourse(
        "courses/d",
        "d",
        `review-by: ${day(10)}\nrules:\n  review-soon: { severity: off, because: It is planned. }\n`,
      ),
    };
    const { code, stderr } = await runIn(files, "check", "courses/*");
    expect(code).toBe(0);
    expect(stderr.replace(/\s+/g, " ")).toContain(
      `warning BC9038 reviews-due 2 courses are to be reviewed within 60 days, or overdue: courses/b (2020-01-01), courses/a (${day(50)}).`,
    );
  });
});
