import { rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { codeOf, refused } from "./system-errors.ts";
import { forget, removeStale, temporaryBeside } from "./temporary.ts";

/**
 * A folder that holds what `fill` writes and nothing else. It is filled beside its place and then takes it; what was
 * there is moved away before and removed after. No system swaps two folders at once everywhere: killed in that moment,
 * there is no folder of that name, but never one that is half the old and half the new. Of several that write it at
 * the same time the last one stays.
 */
export async function replaceFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  await makeFolder(dirname(path));
  await refuseFile(path);
  await removeStale(path);
  const next = temporaryBeside(path);
  try {
    await makeFolder(next);
    await fill(next);
    await takePlace(next, path);
  } catch (error) {
    await rm(next, { force: true, recursive: true });
    throw error;
  } finally {
    forget(next);
  }
}

/** Another build may put its own folder there as soon as the place is free, so it is tried again. */
const mostTries = 100;
const taken: readonly string[] = ["ENOTEMPTY", "EEXIST", "EPERM"];

async function takePlace(next: string, path: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const old = temporaryBeside(path);
    const isMoved = await moveAway(path, old);
    try {
      await rename(next, path);
      return;
    } catch (error) {
      if (tries < mostTries && taken.includes(codeOf(error))) continue;
      if (isMoved) await rename(old, path).catch(() => undefined);
      await refused(path, Promise.reject(error instanceof Error ? error : new Error(path)));
    } finally {
      if (await exists(path)) await rm(old, { force: true, recursive: true });
      forget(old);
    }
  }
}

/** Whether something was there to be moved: another build may have been quicker. */
async function moveAway(path: string, old: string): Promise<boolean> {
  try {
    await rename(path, old);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    return await refused(path, Promise.reject(error instanceof Error ? error : new Error(path)));
  }
}

/** A file in its place is not ours to remove. */
async function refuseFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== false) return;
  await refused(path, Promise.reject(Object.assign(new Error(path), { code: "ENOTDIR" })));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
