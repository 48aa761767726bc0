import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { commandLine } from "./command-line.ts";

vi.mock("../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();
const smallest = `${process.cwd()}/examples/smallest`;
const misspelt = { "training/mine/course.yaml": "tilte: x\n" };

it("check says that there are no errors, and nothing else of them", async () => {
  const { code, stdout, stderr } = await run("check", smallest);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.split("\n").slice(-2)).toEqual(["No errors.", ""]);
  expect((await run("check", smallest, "--quiet")).stdout).toBe("");
});

it("check does not say so of a course that has some", async () => {
  const folder = scratchFolder(misspelt);
  expect((await run("check", "training/mine", "--cwd", folder)).stdout).toBe("");
});

it("in GitHub Actions findings are annotations by themselves, from the root of the repository", async () => {
  const folder = scratchFolder(misspelt);
  vi.stubEnv("GITHUB_ACTIONS", "true");
  vi.stubEnv("GITHUB_WORKSPACE", folder);
  const { code, stdout } = await run("check", "mine", "--cwd", join(folder, "training"));
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^::error file=training\/mine\/course\.yaml,line=1,endLine=1,col=1,endColumn=5,title=BC2001 /m,
  );
  expect((await run("check", "mine", "--cwd", join(folder, "training"), "--reporter", "pretty")).stdout).toBe("");
  vi.unstubAllEnvs();
});

it("reports go to files beside what the terminal shows, from one look at the course", async () => {
  const folder = scratchFolder(misspelt);
  const reporter = "json,sarif=out/findings.sarif,junit=out/junit.xml,markdown=out/summary.md";
  const { code, stdout } = await run("check", "training/mine", "--cwd", folder, "--reporter", reporter);
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { error: expect.any(Number) as number } });
  const read = (name: string) => readFileSync(join(folder, "out", name), "utf8");
  expect(JSON.parse(read("findings.sarif"))).toMatchObject({ version: "2.1.0" });
  expect(read("junit.xml")).toContain('<testsuite name="training/mine/course.yaml"');
  expect(read("summary.md")).toContain("### build-course check\n");
});

it.each([
  ["pretty,json", "give the others a file, as in pretty,json=report.txt."],
  ["sarif=", "Name the file: sarif=report.txt."],
  ["jsn=x", 'Did you mean "json"?'],
])("--reporter %s is wrong usage, and nothing is checked", async (reporter, advice) => {
  const { code, stderr, stdout } = await run("check", smallest, "--reporter", reporter);
  expect(code).toBe(2);
  expect(stderr.replace(/\s+/g, " ")).toContain(advice);
  expect(stderr).toContain("BC9004");
  expect(stdout).toBe("");
});

it("a file that cannot be written is named, and what was found is shown all the same", async () => {
  const folder = scratchFolder({ ...misspelt, out: "a file" });
  const { code, stderr } = await run(
    "check",
    "training/mine",
    "--cwd",
    folder,
    "--reporter",
    "pretty,sarif=out/x.sarif",
  );
  expect(code).toBe(1);
  expect(stderr).toContain("error BC2001 unknown-key");
  expect(stderr).toContain("out");
  expect(stderr).toContain("error BC9012 wrong-kind-of-place");
});

it("-V is --version, and -h is --help, of commands too", async () => {
  expect((await run("-V")).stdout).toBe((await run("--version")).stdout);
  expect((await run("-h")).stdout).toContain("Usage: build-course [options] [command]");
  expect((await run("check", "-h")).stdout).toContain("Usage: build-course check");
});
