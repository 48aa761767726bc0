import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildCourse, putHandWashing } from "../build/parts/build-course.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

function courseWith(text: string): string {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  appendFileSync(join(folder, "course/course.yaml"), text);
  return folder;
}

const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/ (BC\d{4}) [a-z]/g)].map(([, code = ""]) => code);
const zipsIn = (folder: string) => readdirSync(join(folder, "out")).filter((name) => name.endsWith(".zip"));

describe("build with several formats", () => {
  it("takes --format given twice, with commas in one of them, and writes each once", async () => {
    const folder = courseWith("");
    const formats = ["--format", "web", "--format", "scorm2004-3rd,web"];
    const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out", ...formats]);
    expect([code, codesIn(stderr)]).toEqual([0, []]);
    expect(zipsIn(folder)).toEqual(["hand-washing-1.2.0-scorm2004-3rd.zip", "hand-washing-1.2.0-web.zip"]);
  });
});

describe("units of their own", () => {
  it.each([["check"], ["build"]])(
    "BC6409 %s: xAPI launches one unit, and nothing else is said of it",
    async (command) => {
      const folder = courseWith("delivery: { units: sessions }\n");
      const out = command === "build" ? ["--out", "out"] : [];
      const { code, stderr, stdout } = await buildCourse(folder, [command, "course", ...out, "--format", "web,xapi"]);
      expect([code, codesIn(`${stdout}${stderr}`)]).toEqual([1, ["BC6409"]]);
      // Nothing is written before everything is known to be right.
      expect(readdirSync(folder)).toEqual(["course"]);
    },
  );

  it("the other formats take them; of SCORM 1.2 it is said that few LMSs are good at it (BC6114)", async () => {
    const folder = courseWith("delivery: { units: sessions }\n");
    const formats = ["--format", "scorm12,scorm2004-4th,cmi5,web"];
    const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out", ...formats]);
    expect([code, codesIn(stderr)]).toEqual([0, ["BC6114", "BC6220"]]);
    expect(zipsIn(folder)).toHaveLength(4);
  });

  const forMoodle = ["build", "course", "--out", "out", "--profile", "moodle", "--format"];

  it("BC6219 Moodle saves the first unit of SCORM 2004 alone: refused, at the line that asks for units", async () => {
    const folder = courseWith("delivery: { units: sessions }\n");
    const { code, stderr } = await buildCourse(folder, [...forMoodle, "scorm2004-4th"]);
    expect([code, codesIn(stderr)]).toEqual([1, ["BC6219"]]);
    expect(stderr).toMatch(/course\/course\.yaml:\d+:\d+ {2}error BC6219/);
    expect(readdirSync(folder)).toEqual(["course"]);
  });

  const forOpenEdx = ["build", "course", "--out", "out", "--profile", "open-edx", "--format", "scorm12,scorm2004-3rd"];

  it("BC6221 Open edX keeps one record for all units: refused in both versions of SCORM, and nothing else is said", async () => {
    const folder = courseWith("delivery: { units: sessions }\n");
    const { code, stderr } = await buildCourse(folder, forOpenEdx);
    expect([code, codesIn(stderr)]).toEqual([1, ["BC6221", "BC6221"]]);
    expect(stderr).toMatch(/course\/course\.yaml:\d+:\d+ {2}error BC6221/);
    expect(readdirSync(folder)).toEqual(["course"]);
  });

  it("BC6221 nothing is said of one unit", async () => {
    const { code, stderr } = await buildCourse(courseWith(""), forOpenEdx);
    expect([code, codesIn(stderr)]).toEqual([0, []]);
  });

  it("BC6219 nothing is said of one unit, nor of SCORM 1.2 beyond what holds everywhere", async () => {
    const whole = await buildCourse(courseWith(""), [...forMoodle, "scorm2004-4th"]);
    expect([whole.code, codesIn(whole.stderr)]).toEqual([0, []]);
    const units = await buildCourse(courseWith("delivery: { units: sessions }\n"), [...forMoodle, "scorm12"]);
    expect([units.code, codesIn(units.stderr)]).toEqual([0, ["BC6114"]]);
  });
});

describe("a visit that the LMS ends", () => {
  const build = ["build", "course", "--out", "out", "--format", "cmi5", "--profile"];
  /** A session of fifteen thousand words. */
  const longer = (folder: string) => {
    const paragraph = `    ${"Wash your hands and dry them well. ".repeat(7).trim()}\n\n`;
    appendFileSync(join(folder, "course/sessions/1-when.yaml"), `\n  - |\n${paragraph.repeat(320)}`);
    return folder;
  };

  it("BC6222 is said of a course that is longer, and of no other LMS", async () => {
    const folder = longer(courseWith(""));
    const { code, stderr } = await buildCourse(folder, [...build, "mod-cmi5"]);
    expect([code, codesIn(stderr)]).toEqual([0, ["BC6222"]]);
    const elsewhere = await buildCourse(folder, [...build, "generic"]);
    expect([elsewhere.code, codesIn(elsewhere.stderr)]).toEqual([0, []]);
  });

  it("BC6222 nothing is said of a course that is shorter", async () => {
    const { code, stderr } = await buildCourse(courseWith(""), [...build, "mod-cmi5"]);
    expect([code, codesIn(stderr)]).toEqual([0, []]);
  });
});
