import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { scorm12 } from "../../src/formats/scorm12/format.ts";
import { verifyXsd } from "../../src/pipeline/5-package/verify-xsd.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { buildCourse, handWashingZip, putHandWashing } from "../build/parts/build-course.ts";
import { readZip } from "../helpers/read-zip.ts";
import { scratchFolder } from "../helpers/scratch-folder.ts";

const codesIn = (text: string): readonly string[] =>
  [...text.matchAll(/ (BC\d{4}) [a-z]/g)].map(([, code = ""]) => code);

/** A course with one warning: Welsh buttons that nobody has reviewed. */
function welshCourse(): string {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  const file = join(folder, "course/course.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^language: .*$/m, "language: cy"));
  return folder;
}

it("BC9006 more warnings than --max-warnings allows: nothing is written", async () => {
  const folder = welshCourse();
  const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out", "--max-warnings", "0"]);
  expect(code).toBe(1);
  expect(codesIn(stderr)).toEqual(["BC9006", "BC3201"]);
  expect(readdirSync(folder)).toEqual(["course"]);
});

it("BC9006 as many warnings as --max-warnings allows are no error", async () => {
  const folder = welshCourse();
  const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out", "--max-warnings", "1"]);
  expect(code).toBe(0);
  expect(codesIn(stderr)).toEqual(["BC3201"]);
});

it("A76 --max-warnings 0 can be kept by a Welsh course whose words somebody has read", async () => {
  const folder = welshCourse();
  const answer = "rules:\n  language-not-reviewed: { severity: off, because: Our Welsh language unit has read it. }\n";
  appendFileSync(join(folder, "course/course.yaml"), answer);
  const { code, stderr } = await buildCourse(folder, ["build", "course", "--out", "out", "--max-warnings", "0"]);
  expect([code, codesIn(stderr)]).toEqual([0, []]);
});

it("BC6010 a manifest that the schema refuses is reported, and ours is not", async () => {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  expect((await buildCourse(folder, ["build", "course", "--out", "."])).code).toBe(0);
  const entries = await readZip(readFileSync(join(folder, handWashingZip)));
  const verify = async (change: (manifest: string) => string) => {
    const files = entries.map(({ name, content }) => ({
      path: name,
      body: name === "imsmanifest.xml" ? Buffer.from(change(content.toString())) : content,
      mediaType: "",
    }));
    const found: Diagnostic[] = [];
    await verifyXsd({ format: "scorm12", manifest: "imsmanifest.xml", files }, scorm12, (one) => found.push(one));
    return [...new Set(found.map(({ code }) => code))];
  };
  expect(await verify((text) => text)).toEqual([]);
  expect(await verify((text) => text.replaceAll("organizations", "organisations"))).toEqual(["BC6010"]);
});

it("BC6501, BC6502 what is no zip, and what is no package of ours, is reported by diff", async () => {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  await buildCourse(folder, ["build", "course", "--out", "."]);
  const codesOf = async (from: string, to: string) => codesIn((await buildCourse(folder, ["diff", from, to])).stderr);
  expect(await codesOf(handWashingZip, handWashingZip)).toEqual([]);
  writeFileSync(join(folder, "text.zip"), "no zip");
  expect(await codesOf(handWashingZip, "text.zip")).toEqual(["BC6501"]);
  // The smallest zip there is: an end of central directory, and nothing before it.
  writeFileSync(join(folder, "empty.zip"), Buffer.from(`504b0506${"00".repeat(18)}`, "hex"));
  expect(await codesOf("empty.zip", handWashingZip)).toEqual(["BC6502"]);
});

it("BC6503 an update that is not of the same course is warned of by diff", async () => {
  const folder = scratchFolder();
  putHandWashing(join(folder, "course"));
  await buildCourse(folder, ["build", "course", "--out", "."]);
  const file = join(folder, "course/course.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^id: .*$/m, "id: another"));
  await buildCourse(folder, ["build", "course", "--out", "."]);
  const other = handWashingZip.replace("hand-washing", "another");
  expect(codesIn((await buildCourse(folder, ["diff", handWashingZip, other])).stderr)).toEqual(["BC6503"]);
});
