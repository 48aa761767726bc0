import { WorldError } from "../../model/world.ts";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { codeOf, refused } from "./system-errors.ts";
import { forget, removeStale, temporaryBeside } from "./temporary.ts";

type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** All of the content or none: a temporary file beside the target, flushed to disk, then renamed over it. */
export async function writeAtomically(path: string, content: Content): Promise<void> {
  await writeTogether((put) => put(path, content));
}

/** Several files of which none takes its place before all of them are on the disk: a full disk leaves what was there. */
export async function writeTogether(
  fill: (put: (path: string, content: Content) => Promise<void>) => Promise<void>,
): Promise<void> {
  const temporaries = new Map<string, string>();
  try {
    await fill(async (path, content) => {
      await makeFolder(dirname(path));
      await refuseFolder(path);
      await removeStale(path);
      const temporary = temporaryBeside(path);
      temporaries.set(temporary, path);
      await refused(path, writeFlushed(temporary, content));
    });
    for (const [temporary, path] of temporaries) await refused(path, rename(temporary, path));
    for (const folder of new Set([...temporaries.values()].map(dirname))) await flushFolder(folder);
  } catch (error) {
    for (const temporary of temporaries.keys()) await rm(temporary, { force: true });
    throw error;
  } finally {
    for (const temporary of temporaries.keys()) forget(temporary);
  }
}

/** Asked before writing: renaming over a folder fails with other codes on other systems. */
async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) await refused(path, Promise.reject(Object.assign(new Error(path), { code: "EISDIR" })));
}

async function writeFlushed(path: string, content: Content): Promise<void> {
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
    // Some network file systems cannot flush a folder; the file itself is safe. But what a disk refuses may not be there.
    const code = codeOf(error);
    if (lost.includes(code)) throw new WorldError(code, folder, error);
  } finally {
    await handle.close();
  }
}

const lost: readonly string[] = ["EIO", "ENOSPC", "EDQUOT"];
