import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, tool } from "./parts/build-course.ts";
import { installed, npm } from "./parts/installed.ts";
import { run } from "./parts/run.ts";

const example = fileURLToPath(new URL("../../examples/catalogue", import.meta.url));
const isLong = Number(process.env["RUNS"] ?? "1") > 1;

/** The catalogue as it is in the repository, elsewhere: its tools are not installed, and nothing has been built. */
function copied(): string {
  const folder = scratchFolder();
  cpSync(example, folder, { recursive: true, filter: (path) => !/[\\/](?:node_modules|dist|\.turbo)$/.test(path) });
  return folder;
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
const zipsIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".zip"));
const bytesIn = (folder: string) =>
  Object.fromEntries(zipsIn(folder).map((name) => [name, readFileSync(join(folder, name), "base64")]));

test("are twelve courses, each a package of the workspace that is called as its course", () => {
  const names = readdirSync(join(example, "courses"));
  expect(names).toHaveLength(12);
  for (const name of names) {
    const about = JSON.parse(read(example, `courses/${name}/package.json`)) as object;
    expect(about).toEqual({
      name,
      version: "1.0.0",
      private: true,
      scripts: { check: "build-course check", build: "build-course build --frozen" },
    });
    expect(parse(read(example, `courses/${name}/course/course.yaml`))).toMatchObject({ id: name, version: "1.0.0" });
  }
});

test("one command finds nothing to say of them, and builds all twelve as their locks are", async () => {
  const folder = copied();
  const checked = await buildCourse(folder, ["check", "courses/*/course", "--max-warnings", "0"]);
  expect(checked).toEqual({ code: 0, stdout: "12 courses checked. No errors.\n", stderr: "" });
  const words = ["build", "courses/*/course", "--frozen", "--out", "packages"];
  const built = await buildCourse(folder, words);
  expect({ code: built.code, stderr: built.stderr }).toEqual({ code: 0, stderr: "" });
  expect(zipsIn(join(folder, "packages"))).toHaveLength(12);
});

interface Workflow {
  readonly jobs: {
    readonly shards: {
      readonly strategy: { readonly matrix: { readonly shard: readonly string[] } };
      readonly steps: readonly { readonly run?: string }[];
    };
  };
}

test.skipIf(process.platform === "win32")(
  "the machines of its matrix make together what one makes, bit by bit",
  async () => {
    const { strategy, steps } = (parse(read(example, ".github/workflows/courses.yml")) as Workflow).jobs.shards;
    const script = steps
      .flatMap(({ run: line = "" }) => (line.startsWith("npx build-course ") ? [line] : []))
      .join("\n");
    const whole = copied();
    await buildCourse(whole, ["build", "courses/*/course", "--out", "packages"]);
    const together: Record<string, string> = {};
    for (const shard of strategy.matrix.shard) {
      const folder = copied();
      const here = script.replace("npx build-course", `"${process.execPath}" "${tool}"`);
      const { code, stderr } = await run("bash", ["-eo", "pipefail", "-c", here], folder, { SHARD: shard });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const part = bytesIn(join(folder, "packages"));
      expect(Object.keys(part).filter((name) => name in together)).toEqual([]);
      const { courses } = JSON.parse(read(folder, "packages/catalogue.json")) as { courses: readonly object[] };
      expect(courses).toHaveLength(Object.keys(part).length);
      Object.assign(together, part);
    }
    expect(together).toEqual(bytesIn(join(whole, "packages")));
  },
);

test.skipIf(!isLong)(
  "Turborepo takes all from its cache the second time, and what changed alone the third",
  async () => {
    const folder = copied();
    const packed = readdirSync(await installed()).find((name) => /^build-course-.*\.tgz$/.test(name)) ?? "";
    const about = read(folder, "package.json");
    writeFileSync(join(folder, "package.json"), about.replace(/file:[^"]+/, `file:${join(await installed(), packed)}`));
    await npm(["install", "--no-audit", "--no-fund"], folder);
    const env = { HOME: process.env["HOME"], TURBO_TELEMETRY_DISABLED: "1" };
    const build = async () => {
      const { code, stdout } = await run("npm", ["run", "build"], folder, env);
      return { code, said: /Cached: +(\d+) cached, (\d+) total/.exec(stdout)?.slice(1).join() };
    };
    expect(await build()).toEqual({ code: 0, said: "0,12" });
    rmSync(join(folder, "courses/waste/dist"), { recursive: true });
    expect(await build()).toEqual({ code: 0, said: "12,12" });
    expect(existsSync(join(folder, "courses/waste/dist/packages/waste-1.0.0-scorm12.zip"))).toBe(true);
    const page = join(folder, "courses/waste/course/course.yaml");
    writeFileSync(page, readFileSync(page, "utf8").replace("Which bag, and", "Which bag and"));
    expect(await build()).toEqual({ code: 0, said: "11,12" });
  },
  300_000,
);
