import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { expectGolden } from "../helpers/golden.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { buildCourse, courses, putHandWashing } from "./parts/build-course.ts";

const cases = readdirSync(`${courses}/broken`);

/** Every file below a folder, with its text. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]));
}

it("there are ten", () => {
  expect(cases).toHaveLength(10);
});

it("the course they are made of has none of their mistakes", async () => {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  const { code, stderr, stdout } = await buildCourse(folder, ["build", "--out", "out"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.split("\n")[0]).toMatch(/^out\/hand-washing-1\.2\.0-scorm12\.zip {2}\d+ kB$/);
  expect(readdirSync(join(folder, "out"))).toEqual([
    "hand-washing-1.2.0-scorm12.upload.html",
    "hand-washing-1.2.0-scorm12.zip",
    "hand-washing-1.2.0-scorm12.zip.sha256",
  ]);
  expect(readFileSync(join(folder, "course/course.lock.yaml"), "utf8")).toContain("session: when");
});

it.each(cases)("A27 %s is reported, with its place, and nothing is written", async (name) => {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"), `${courses}/broken/${name}`);
  rmSync(join(folder, "course/report.txt"), { force: true });
  const before = filesIn(folder);
  const { code, stdout, stderr } = await buildCourse(folder, ["build", "course", "--out", "out"]);
  await expectGolden(pathToFileURL(`${courses}/broken/${name}/report.txt`), stderr);
  expect(code).toBe(1);
  expect(stdout).not.toContain(".zip");
  expect(filesIn(folder)).toEqual(before);
});

it("a build that stops does not tell of a lock it has not written", async () => {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"), `${courses}/broken/no-right-answer`);
  const { stdout } = await buildCourse(folder, ["build", "course", "--out", "out"]);
  expect(stdout).not.toContain("course.lock.yaml");
});
