import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { replaceFolder } from "./replace-folder.ts";
import { refused } from "./system-errors.ts";
import { forget, removeIfInterrupted } from "./temporary.ts";

interface NewFile {
  /** Within the folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a folder is to hold: `whole` is one folder in it that nobody may have yet, `around` what is left as it is where it is there. */
export interface NewFiles {
  readonly whole: string;
  readonly inWhole: readonly NewFile[];
  readonly around: readonly NewFile[];
}

/** Makes all of these files or none, writes over nothing, and answers with the paths that were there already. */
export async function createFiles(folder: string, files: NewFiles): Promise<readonly string[]> {
  if (await isThere(folder)) return await createWithin(folder, files);
  const { whole, inWhole, around } = files;
  const all = [...around, ...inWhole.map(({ path, bytes }) => ({ path: `${whole}/${path}`, bytes }))];
  await replaceFolder(folder, async (next) => fill(next, all));
  return [];
}

/** In a folder that is somebody's. What of ours has been made is taken back if the rest cannot be. */
async function createWithin(folder: string, { whole, inWhole, around }: NewFiles): Promise<readonly string[]> {
  const kept: string[] = [];
  const made: string[] = [];
  try {
    for (const file of around) {
      if (await isThere(join(folder, file.path))) kept.push(file.path);
      else await createOne(folder, file, made);
    }
    await replaceFolder(join(folder, whole), async (next) => fill(next, inWhole));
  } catch (error) {
    // What is in the way may be in the way of this too; what is told is why.
    for (const path of made) await rm(path, { force: true, recursive: true }).catch(() => undefined);
    throw error;
  } finally {
    for (const path of made) forget(path);
  }
  return kept;
}

async function createOne(folder: string, { path, bytes }: NewFile, made: string[]): Promise<void> {
  const target = join(folder, path);
  const first = await firstMissing(target);
  if (!made.includes(first)) made.push(first);
  removeIfInterrupted(first);
  await makeFolder(dirname(target));
  // `wx`: what has come meanwhile is not ours to write over.
  await refused(target, writeFile(target, bytes, { flag: "wx" }));
}

/** The path itself, or the highest folder above it that is not there: what is to be taken away to undo it. */
async function firstMissing(path: string): Promise<string> {
  const above = dirname(path);
  return (await isThere(above)) ? path : await firstMissing(above);
}

async function fill(folder: string, files: readonly NewFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    await refused(target, mkdir(dirname(target), { recursive: true }));
    await refused(target, writeFile(target, bytes, { flag: "wx" }));
  }
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
