import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { smallCourse } from "../cli/courses/small-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, tool } from "./parts/build-course.ts";
import { installed } from "./parts/installed.ts";

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const action = parse(read("action.yml")) as Action;

/** A repository with two courses and their locks, and a `build-course` on the path. */
async function repository(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const shim = `#!/bin/sh\nexec "${process.execPath}" "${tool}" "$@"\n`;
  const folder = scratchFolder({
    ...smallCourse("courses/a", "a"),
    ...smallCourse("courses/b", "b"),
    "bin/build-course": shim,
    "temp/x": "",
  });
  chmodSync(join(folder, "bin/build-course"), 0o755);
  expect((await buildCourse(folder, ["build", "courses/*", "--out", "first"])).code).toBe(0);
  return Object.keys(more).length === 0 ? folder : withFiles(folder, more);
}

function withFiles(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files))
    spawnSync("sh", ["-c", 'cat > "$0"', path], { cwd: folder, input: text });
  return folder;
}

function bash(script: string, folder: string, env: Readonly<Record<string, string>>) {
  // As GitHub runs a step whose shell is bash.
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`, ...env },
  });
}

/** The step of the action, with its inputs as they are without `with:` but for these. */
function runStep(name: string, folder: string, given: Readonly<Record<string, string>>) {
  const { run = "", env = {} } = action.runs.steps.find((step) => step.name === name) ?? {};
  const filled = Object.entries(env).map(([key, value]) => [
    key,
    value
      .replace(
        /\$\{\{ inputs\.([a-z-]+) \}\}/g,
        (_, input: string) => given[input] ?? action.inputs[input]?.default ?? "?",
      )
      .replace("${{ runner.temp }}", join(folder, "temp")),
  ]);
  const github = {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: folder,
    GITHUB_STEP_SUMMARY: join(folder, "temp/summary.md"),
  };
  return bash(run, folder, { ...(Object.fromEntries(filled) as Record<string, string>), ...github });
}

const temp = (folder: string, name: string) => readFileSync(join(folder, "temp", name), "utf8");

describe.skipIf(process.platform === "win32")("action.yml", () => {
  it("hands inputs over as variables, so that none can be a command", () => {
    for (const { run = "" } of action.runs.steps) expect(run).not.toContain("${{");
    expect(readdirSync(new URL("../..", import.meta.url))).toContain("action.yml");
  });

  it("installs, checks with a note at the line, SARIF and a summary, builds frozen with a catalogue", async () => {
    const folder = await repository();
    expect(runStep("Install build-course", folder, {}).status).toBe(0);
    const given = { courses: "courses/*", format: "scorm12,web", shard: "" };
    const checked = runStep("Check", folder, given);
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(temp(folder, "build-course.sarif"))).toMatchObject({ runs: [{ results: [] }] });
    expect(runStep("Build", folder, given)).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(folder, "dist/packages")).filter((name) => /zip$|json$/.test(name))).toEqual([
      "a-1.0.0-scorm12.zip",
      "a-1.0.0-web.zip",
      "b-1.0.0-scorm12.zip",
      "b-1.0.0-web.zip",
      "catalogue.json",
    ]);
    expect(temp(folder, "summary.md")).toContain("### build-course build\n\n| Course | Version |");
  });

  // npm is asked for what the tool needs.
  it.skipIf(Number(process.env["RUNS"] ?? "1") < 2)(
    "installs what is named where there is no build-course",
    async () => {
      const folder = scratchFolder();
      const made = await installed();
      const tarball = readdirSync(made).find((name) => /^build-course-.*\.tgz$/.test(name)) ?? "";
      const { HOME = "", NODE_EXTRA_CA_CERTS = "" } = process.env;
      const script = action.runs.steps.find(({ name }) => name === "Install build-course")?.run ?? "";
      const env = { HOME, NODE_EXTRA_CA_CERTS, npm_config_prefix: folder, PACKAGE: join(made, tarball) };
      expect(bash(script, folder, env)).toMatchObject({ status: 0 });
      expect(bash("build-course --version", folder, {}).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    },
  );

  it("fails with what is wrong at its line, and takes a part and a folder a line", async () => {
    const folder = await repository({ "courses/b/1.yaml": "id: first\ntilte: First\nblocks: [Wash.]\n" });
    const failed = runStep("Check", folder, { courses: "courses/a\n\ncourses/b\n", "max-warnings": "0" });
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain(
      "::error file=courses/b/1.yaml,line=2,endLine=2,col=1,endColumn=5,title=BC2001 unknown-key::",
    );
    expect(temp(folder, "build-course.sarif")).toContain('"uri": "courses/b/1.yaml"');
    expect(temp(folder, "summary.md")).toContain("| error |");
    expect(runStep("Check", folder, { courses: "courses/*", shard: "1/2" }).status).toBe(0);
  });

  it("stops at a lock that is not as the course needs it", async () => {
    const folder = await repository({ "courses/b/1.yaml": "id: other\ntitle: Other\nblocks: [Wash.]\n" });
    expect(runStep("Build", folder, { courses: "courses/*" }).status).toBe(1);
  });
});

describe.skipIf(process.platform === "win32")("docs/ci.md", () => {
  const fences = [...read("docs/ci.md").matchAll(/```yaml\n([^]*?)```/g)].map(([, text = ""]) => text);

  it("has a script for GitLab that does what it says", async () => {
    const gitlab = fences.find((text) => text.startsWith("# .gitlab-ci.yml"));
    const { courses } = parse(gitlab ?? "") as { courses: { script: readonly string[] } };
    const folder = await repository();
    expect(bash(courses.script.join("\n"), folder, {}).status).toBe(0);
    expect(readFileSync(join(folder, "findings.xml"), "utf8")).toContain('failures="0"');
    expect(readdirSync(join(folder, "packages"))).toContain("catalogue.json");
  });

  it("names a hook that there is, and the hook checks", async () => {
    const [hook] = parse(read(".pre-commit-hooks.yaml")) as { id: string; entry: string }[];
    expect(fences.some((text) => text.includes(`- id: ${hook?.id ?? "?"}`))).toBe(true);
    const folder = await repository();
    expect(bash(`${hook?.entry ?? "false"} 'courses/*'`, folder, {})).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "",
    });
  });

  it("gives the action inputs that it has", () => {
    const { jobs } = parse(fences[0] ?? "") as { jobs: { courses: { steps: { with?: object }[] } } };
    const given = Object.keys(jobs.courses.steps[1]?.with ?? {});
    expect(given.filter((name) => !(name in action.inputs))).toEqual([]);
  });
});
