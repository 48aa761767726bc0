import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeWorld } from "../../../src/cli/node-world.ts";
import { LiveCourse } from "../../../src/tools/preview/course/live-course.ts";
import { changeBetween } from "../../../src/tools/preview/course/page-changes.ts";
import { root } from "../../e2e/package.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

const world = nodeWorld(join(root, "dist"));
const choice = { format: "scorm12", profile: "generic" };
const session = "sessions/1-colours.yaml";

async function courseFolder(): Promise<string> {
  const folder = join(scratchFolder(), "course");
  await cp(join(root, "test/e2e/saving/small-course"), folder, { recursive: true });
  return folder;
}

async function edit(folder: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(folder, session), change(await readFile(join(folder, session), "utf8")));
}

it("A88 reads the author's folder and writes nothing into it, also where a lock is due", async () => {
  const folder = await courseFolder();
  const before = await readdir(folder, { recursive: true });
  const live = new LiveCourse(folder, world);
  await live.build(choice);
  await edit(folder, (text) => text.replace("Fresh snow is white.", "Snow of today is white."));
  expect((await live.build(choice)).good).toBeDefined();
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

it("A87 makes after edits what a build from nothing makes", async () => {
  const folder = await courseFolder();
  const live = new LiveCourse(folder, world);
  await live.build(choice);
  for (const [from, to] of [
    ["Some words on colours.", "Other words."],
    ["type: reflection", "type: refection"],
    ["type: refection", "type: reflection"],
    ["Other words.", "Some *more* words."],
  ] as const)
    await edit(folder, (text) => text.replace(from, to)).then(() => live.build(choice));
  const [kept, fresh] = [await live.build(choice), await new LiveCourse(folder, world).build(choice)];
  expect(kept.good?.pack.files.length).toBeGreaterThan(5);
  expect(changeBetween(kept.good!.pack.files, fresh.good!.pack.files, "index.html")).toEqual({ kind: "none" });
  expect(kept.diagnostics).toEqual(fresh.diagnostics);
});

it("knows which pages changed, and that more than pages did", async () => {
  const folder = await courseFolder();
  const live = new LiveCourse(folder, world);
  const files = async () => (await live.build(choice)).good!.pack.files;
  const first = await files();
  await edit(folder, (text) => text.replace("Some words on colours.", "Other words."));
  const second = await files();
  const change = changeBetween(first, second, "index.html");
  expect(change).toMatchObject({ kind: "pages", pages: [{ page: "colours-session" }] });
  await edit(folder, (text) => text.replace("title: Colours", "title: All colours"));
  expect(changeBetween(second, await files(), "index.html")).toEqual({ kind: "anew" });
});
