import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { scorm12 } from "../../../src/formats/scorm12/format.ts";
import { profiles } from "../../../src/formats/profiles.ts";
import { WorldError } from "../../../src/model/world.ts";
import { packageName } from "../../../src/pipeline/5-package/package-name.ts";
import { writePackages } from "../../../src/pipeline/5-package/write-package.ts";
import { readZip } from "../../helpers/read-zip.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";
import { sampleAssembly, sampleAssessment, sampleCourse } from "../../formats/sample-course.ts";

const course = sampleCourse({
  title: 'Wash & "dry"',
  assessment: sampleAssessment,
  completion: { sessions: [], assessment: "passed" },
});
const pack = scorm12.assemble(sampleAssembly(course));
const world = nodeWorld("/nowhere");

it("names a package by course, version, language, format and profile", () => {
  expect(packageName(course, { format: "scorm12", profile: "generic" })).toBe("hand-washing-1.0.0-scorm12");
  expect(packageName(course, { format: "scorm12", profile: "esr", translation: "cy" })).toBe(
    "hand-washing-1.0.0-cy-scorm12-esr",
  );
});

describe("writing a zip", () => {
  it("leaves the zip, its sum and its guide, and says what it wrote", async () => {
    const out = scratchFolder();
    const outputs = await writePackages([pack], course, { out, unpacked: false, profile: "moodle" }, world);
    const name = "hand-washing-1.0.0-scorm12-moodle";
    expect(await readdir(out)).toEqual([`${name}.upload.html`, `${name}.zip`, `${name}.zip.sha256`]);
    const bytes = await readFile(join(out, `${name}.zip`));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const of = { format: "scorm12", profile: "moodle", course: "hand-washing", version: "1.0.0" };
    expect(outputs).toEqual([{ path: `${out}/${name}.zip`, sizeBytes: bytes.length, sha256, ...of }]);
    expect(await readFile(join(out, `${name}.zip.sha256`), "utf8")).toBe(`${sha256}  ${name}.zip\n`);
    expect((await readZip(bytes)).map((entry) => entry.name)).toEqual(pack.files.map(({ path }) => path));
    expect(await readFile(join(out, `${name}.upload.html`), "utf8")).toContain(sha256);
  });

  it("A32 to a folder's name is refused by name, and nothing is left behind", async () => {
    const out = scratchFolder();
    const blocked = { out: `${out}/a`, unpacked: false };
    await writePackages([pack], course, { out: `${out}/a/hand-washing-1.0.0-scorm12.zip`, unpacked: false }, world);
    const error: unknown = await writePackages([pack], course, blocked, world).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorldError);
    expect(error).toMatchObject({ code: "EISDIR", path: `${out}/a/hand-washing-1.0.0-scorm12.zip` });
    expect(await readdir(blocked.out)).toEqual(["hand-washing-1.0.0-scorm12.zip"]);
  });
});

it("--unpacked writes the folder to serve, and the sums of its files", async () => {
  const out = scratchFolder();
  const outputs = await writePackages([pack], course, { out, unpacked: true }, world);
  const name = "hand-washing-1.0.0-scorm12";
  expect(outputs.map(({ path }) => path)).toEqual([`${out}/${name}`]);
  expect((await readdir(out)).sort()).toEqual([name, `${name}.sha256`, `${name}.upload.html`].sort());
  const sums = (await readFile(join(out, `${name}.sha256`), "utf8")).trimEnd().split("\n");
  expect(sums.map((line) => line.slice(66))).toEqual(pack.files.map(({ path }) => `${name}/${path}`));
  for (const line of sums) {
    const bytes = await readFile(join(out, line.slice(66)));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(line.slice(0, 64));
  }
});

describe("--unpacked over an older build", () => {
  const name = "hand-washing-1.0.0-scorm12";
  const filesIn = async (folder: string) =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
      .sort();

  it("leaves exactly the new package", async () => {
    const out = scratchFolder();
    const old = { ...pack, files: [...pack.files, textFile("media/old.txt"), textFile("old.html")] };
    await writePackages([old], course, { out, unpacked: true }, world);
    await writePackages([pack], course, { out, unpacked: true }, world);
    expect(await filesIn(join(out, name))).toEqual(pack.files.map(({ path }) => path).sort());
    expect((await readdir(out)).sort()).toEqual([name, `${name}.sha256`, `${name}.upload.html`].sort());
  });

  it("keeps the old folder whole when writing the new one fails half-way", async () => {
    const out = scratchFolder();
    await writePackages([pack], course, { out, unpacked: true }, world);
    const broken = {
      ...pack,
      files: [...pack.files, { ...textFile("zzz.mp4"), body: { copyOf: join(out, "missing.mp4"), sizeBytes: 1 } }],
    };
    await expect(writePackages([broken], course, { out, unpacked: true }, world)).rejects.toThrow(WorldError);
    expect(await filesIn(join(out, name))).toEqual(pack.files.map(({ path }) => path).sort());
    expect((await readdir(out)).filter((entry) => entry.includes(".tmp-"))).toEqual([]);
  });

  it("does not put a folder in the place of a file", async () => {
    const out = scratchFolder();
    await writeFile(join(out, name), "mine");
    await expect(writePackages([pack], course, { out, unpacked: true }, world)).rejects.toMatchObject({
      code: "ENOTDIR",
    });
    expect(await readdir(out)).toEqual([name]);
  });
});

function textFile(path: string): (typeof pack.files)[number] {
  return { path, mediaType: "text/plain", body: new TextEncoder().encode(path) };
}

describe("the guide for the administrator", () => {
  const checker = new HtmlValidate({ extends: ["html-validate:recommended"] });

  it.each(profiles.map(({ id }) => id))(
    "of %s is sound HTML that loads nothing and names what to set",
    async (profile) => {
      const out = scratchFolder();
      const [output] = await writePackages([pack], course, { out, unpacked: false, profile }, world);
      const html = await readFile(output?.path.replace(/zip$/, "upload.html") ?? "", "utf8");
      const report = await checker.validateString(html);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
      ).toEqual([]);
      expect(html).not.toMatch(/(src|href)=/);
      expect(html).toContain("Wash &amp; &quot;dry&quot;");
      for (const words of ["1024 × 768", "SHA-256", "index.html", "The pass mark is 80.", "newer version"])
        expect(html).toContain(words);
      expect(html).toContain(["moodle", "totara"].includes(profile) ? "then “completed”" : "then “passed”");
      for (const other of ["Moodle", "ESR", "Learning Hub"]) expect(html).toContain(other);
    },
  );
});
