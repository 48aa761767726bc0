import { ZipArchive } from "archiver";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { diff } from "../../../src/tools/diff/diff.ts";
import { buildCourse, putHandWashing } from "../../build/parts/build-course.ts";
import { readZip } from "../../helpers/read-zip.ts";

let folder = "";
let ours = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "build-course-repacked-"));
  putHandWashing(join(folder, "course"));
  await buildCourse(folder, ["build", "course", "--out", "out"]);
  ours = join(folder, "out/hand-washing-1.2.0-scorm12.zip");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same files as somebody else's tool zips them; a name that it does not take is left out. */
async function repacked(name: string, rename: (path: string) => string | undefined): Promise<string> {
  const zip = new ZipArchive();
  // What a Mac puts beside each file.
  if (name === "mac") zip.append(Buffer.from("00051607", "hex"), { name: "__MACOSX/a/b/._index.html" });
  for (const entry of await readZip(await readFile(ours))) {
    const path = rename(entry.name);
    if (path !== undefined) zip.append(Buffer.from(entry.content), { name: path });
  }
  void zip.finalize();
  const path = join(folder, `${name}.zip`);
  await writeFile(path, await buffer(zip));
  return path;
}

/** archiver writes no backslash, so it is put where a sign of the same length stands in the names. */
async function withBackslashes(): Promise<string> {
  const marked: string[] = [];
  const path = await repacked("backslashes", (name) => {
    const other = name.replaceAll("/", "|");
    if (other !== name) marked.push(other);
    return other;
  });
  const bytes = (await readFile(path)).toString("latin1");
  const changed = marked.reduce((text, name) => text.replaceAll(name, name.replaceAll("|", "\\")), bytes);
  await writeFile(path, changed, "latin1");
  return path;
}

it.each([
  ["backslashes in its names (.NET on Windows)", withBackslashes],
  ["a folder more (a file manager)", () => repacked("deeper", (name) => `hand washing/${name}`)],
  ["two folders more, and what a Mac adds", () => repacked("mac", (name) => `a/b/${name}`)],
  ["no control documents", () => repacked("no-xsd", (name) => (name.endsWith(".xsd") ? undefined : name))],
])("diff reads a package that was zipped again with %s", async (_what, zipped) => {
  const { diagnostics, lines } = await diff(ours, await zipped(), nodeWorld(join(process.cwd(), "dist")));
  expect(diagnostics).toEqual([]);
  const same = await diff(ours, ours, nodeWorld(join(process.cwd(), "dist")));
  expect(lines.slice(1)).toEqual(same.lines.slice(1));
});
