import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { catalogueSchema } from "../../../src/diagnostics/reporters/catalogue-schema.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { commandLine } from "../command-line.ts";
import { smallCourse } from "./small-course.ts";

vi.mock("../../../src/cli/signals.ts", () => ({ endCleanlyOnSignals: () => undefined }));

const run = commandLine();
const courses = {
  ...smallCourse("courses/a", "a", "review-by: 2099-01-01\n"),
  ...smallCourse("courses/b", "b"),
  "courses/b/1.yaml": "id: b\n",
};

describe("--catalogue", () => {
  it("says of each course what it is, what was written and how much was found, and fits its schema", async () => {
    const folder = scratchFolder(courses);
    const words = ["build", "courses/*", "--format", "scorm12,web", "--catalogue", "out/catalogue.json"];
    expect((await run(...words, "--cwd", folder)).code).toBe(1);
    const catalogue: unknown = JSON.parse(readFileSync(join(folder, "out/catalogue.json"), "utf8"));
    const fits = new Ajv2020({ strictTypes: false }).compile(catalogueSchema);
    expect(fits(catalogue), JSON.stringify(fits.errors)).toBe(true);
    const { courses: told } = catalogue as { courses: { packages: object[]; findings: object }[] };
    expect(told[0]).toMatchObject({
      folder: "courses/a",
      id: "a",
      version: "1.0.0",
      title: "About a",
      languages: ["en-GB"],
      formats: ["scorm12", "web"],
      minutes: 1,
      reviewBy: "2099-01-01",
      packages: [
        { path: "dist/packages/a-1.0.0-scorm12.zip", format: "scorm12", profile: "generic" },
        { path: "dist/packages/a-1.0.0-web.zip", format: "web", profile: "generic" },
      ],
      findings: { error: 0, warning: 0, advice: 0 },
    });
    expect(told[1]).toEqual({
      folder: "courses/b",
      formats: ["scorm12", "web"],
      packages: [],
      findings: { error: expect.any(Number) as number, warning: 0, advice: 0 },
    });
  });

  it("is the same twice, and of one course too", async () => {
    const folder = scratchFolder(courses);
    for (const name of ["1.json", "2.json"]) await run("build", "courses/a", "--catalogue", name, "--cwd", folder);
    expect(readFileSync(join(folder, "2.json"), "utf8")).toBe(readFileSync(join(folder, "1.json"), "utf8"));
  });
});
