import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { refused } from "./system-errors.ts";
import { forget, removeStale, temporaryBeside } from "./temporary.ts";

/**
 * A folder that holds what `fill` writes and nothing else. It is filled beside its place and then takes it; what was
 * there is moved away before and removed after. No system swaps two folders at once everywhere: killed in that moment,
 * there is no folder of that name, but never one that is half the old and half the new.
 */
export async function replaceFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await makeFolder(dirname(path));
  const isThere = await isFolderThere(path);
  await removeStale(path);
  const next = temporaryBeside(path);
  const old = temporaryBeside(path);
  try {
    await makeFolder(next);
    await fill(next);
    if (isThere) await refused(path, rename(path, old));
    await refused(path, rename(next, path));
  } catch (error) {
    if (isThere && !(await exists(path))) await rename(old, path).catch(() => undefined);
    await rm(next, { force: true, recursive: true });
    throw error;
  } finally {
    if (await exists(path)) await rm(old, { force: true, recursive: true });
    forget(next);
    forget(old);
  }
}

/** A file in its place is not ours to remove. */
async function isFolderThere(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === false) {
    await refused(path, Promise.reject(Object.assign(new Error(path), { code: "ENOTDIR" })));
  }
  return found !== undefined;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
