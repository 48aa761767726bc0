import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scratchFolder } from "../helpers/scratch-folder.ts";
import { smallCourse } from "../cli/courses/small-course.ts";
import { buildCourse, startBuild } from "./parts/build-course.ts";

const letters = ["a", "b", "c", "d", "e", "f"];
const six = Object.assign({}, ...letters.map((id) => smallCourse(`courses/${id}`, id))) as Readonly<
  Record<string, string>
>;

const namesIn = (folder: string) => readdirSync(join(folder, "out")).sort();
const bytesIn = (folder: string) =>
  namesIn(folder).map((name) => [name, readFileSync(join(folder, "out", name), "base64")]);

it("two processes write the bytes that one does, and the report in the order of the courses", async () => {
  const broken = { ...six, "courses/c/1.yaml": "id: x\n" };
  const [one, two] = [scratchFolder(broken), scratchFolder(broken)];
  const said = await buildCourse(one, ["build", "courses/*", "--out", "out", "--jobs", "1"]);
  const saidByTwo = await buildCourse(two, ["build", "courses/*", "--out", "out", "--jobs", "2"]);
  expect(said.code).toBe(1);
  expect(saidByTwo).toEqual(said);
  expect(bytesIn(two)).toEqual(bytesIn(one));
  expect(namesIn(one).filter((name) => name.endsWith(".zip"))).toHaveLength(5);
});

it("A94 whoever ends the first process ends all, and nothing half written is left", async () => {
  const folder = scratchFolder(six);
  const { child, ended } = startBuild(folder, ["build", "courses/*", "--out", "out", "--jobs", "2"]);
  while (!readdirSync(folder).includes("out")) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGTERM");
  expect((await ended).code).toBe(143);
  const isTemporary = (name: string) => name.includes(".tmp-");
  const deadline = Date.now() + 20_000;
  while (namesIn(folder).some(isTemporary) && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(namesIn(folder).filter(isTemporary)).toEqual([]);
});

it("A95 builds of one course at once do not disturb each other, unpacked neither", async () => {
  const folder = scratchFolder(smallCourse("course", "a"));
  const words = ["build", "--out", "out", "--unpacked"];
  const all = await Promise.all(Array.from({ length: 4 }, () => buildCourse(folder, words)));
  for (const { code, stderr } of all) expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(namesIn(folder)).toEqual(["a-1.0.0-scorm12", "a-1.0.0-scorm12.sha256", "a-1.0.0-scorm12.upload.html"]);
  expect(readdirSync(join(folder, "out/a-1.0.0-scorm12"))).toContain("imsmanifest.xml");
});
