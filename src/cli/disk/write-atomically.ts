import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { codeOf, refused } from "./system-errors.ts";
import { forget, removeStale, temporaryBeside } from "./temporary.ts";

/** All of the content or none: a temporary file beside the target, flushed to disk, then renamed over it. */
export async function writeAtomically(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  await refuseFolder(path);
  await removeStale(path);
  const temporary = temporaryBeside(path);
  try {
    await refused(path, writeFlushed(temporary, content));
    await refused(path, rename(temporary, path));
    await flushFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forget(temporary);
  }
}

/** Asked before writing: renaming over a folder fails with other codes on other systems. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) await refused(path, Promise.reject(Object.assign(new Error(path), { code: "EISDIR" })));
}

async function writeFlushed(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o666);
  try {
    const chunks = content instanceof Uint8Array ? [content] : content;
    // Goes on where the last call ended. Not file.write(), which may write less than it is given.
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name survives a power cut. Windows cannot open folders, and needs no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await refused(folder, open(folder, "r"));
  try {
    await handle.sync();
  } catch (error) {
    // Some network file systems cannot flush a folder; the file itself is safe.
    codeOf(error);
  } finally {
    await handle.close();
  }
}
