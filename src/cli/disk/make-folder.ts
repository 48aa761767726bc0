import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf, refused } from "./system-errors.ts";

/**
 * Makes a folder and those above it. Not `mkdir` with `recursive`: where a file system answers ENOENT although the
 * folder above is there, as /proc does, Node 20 tries for ever.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await refused(folder, mkdir(folder));
  } catch (error) {
    // Another build may have made it meanwhile.
    if (codeOf(error) !== "EEXIST" || !(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
