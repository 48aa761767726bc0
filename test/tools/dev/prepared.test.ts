import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { forgetPrepared, isPrepared, rememberPrepared, sourcesNow } from "../../../src/tools/dev/prepared.ts";
import { scratchFolder } from "../../helpers/scratch-folder.ts";

const files = {
  "src/deep/one.ts": "1",
  "templates/page.hbs": "{{page}}",
  "test/pipeline/a-case/course.yaml": "title: a",
  "package-lock.json": "{}",
  "node_modules/.package-lock.json": "{}",
  "dist/lib/tool.cjs": "made",
  "dist/generated/templates.js": "made",
};

async function prepared(): Promise<string> {
  const root = scratchFolder(files);
  await rememberPrepared(root, await sourcesNow(root));
  expect(await isPrepared(root, await sourcesNow(root))).toBe(true);
  return root;
}

describe("what has been prepared", () => {
  it("is not known where nobody wrote it down", async () => {
    const root = scratchFolder(files);
    expect(await isPrepared(root, await sourcesNow(root))).toBe(false);
  });

  it.each(Object.keys(files))("is out of date with another %s, and right again with the old one", async (path) => {
    const root = await prepared();
    const before = readFileSync(join(root, path));
    writeFileSync(join(root, path), "2");
    expect(await isPrepared(root, await sourcesNow(root))).toBe(false);
    writeFileSync(join(root, path), before);
    expect(await isPrepared(root, await sourcesNow(root))).toBe(true);
    rmSync(join(root, path));
    expect(await isPrepared(root, await sourcesNow(root))).toBe(false);
  });

  it.each(["src/new.ts", "dist/lib/left-over.js"])("is out of date with %s", async (path) => {
    const root = await prepared();
    writeFileSync(join(root, path), "");
    expect(await isPrepared(root, await sourcesNow(root))).toBe(false);
  });

  it("does not care what tests leave in dist/", async () => {
    const root = await prepared();
    writeFileSync(join(root, "dist/summary.txt"), "3 passed");
    expect(await isPrepared(root, await sourcesNow(root))).toBe(true);
  });

  it("is not written down when a source was changed meanwhile", async () => {
    const root = scratchFolder(files);
    const sources = await sourcesNow(root);
    writeFileSync(join(root, "src/deep/one.ts"), "2");
    await rememberPrepared(root, sources);
    expect(await isPrepared(root, sources)).toBe(false);
    expect(await isPrepared(root, await sourcesNow(root))).toBe(false);
  });

  it("can be forgotten", async () => {
    const root = await prepared();
    await forgetPrepared(root);
    expect(await isPrepared(root, await sourcesNow(root))).toBe(false);
  });
});
