import { rmSync } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { codeOf, refused } from "./system-errors.ts";

/** Temporary files being written now, for `removeTemporaryFiles`; the count keeps two writers of one target apart. */
const beingWritten = new Map<string, number>();
const staleAfterMilliseconds = 60_000;

/** All of the content or none: a temporary file beside the target, flushed to disk, then renamed over it. */
export async function writeAtomically(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  await refuseFolder(path);
  await removeStale(path);
  const temporary = temporaryName(path);
  try {
    await refused(path, writeFlushed(temporary, content));
    await refused(path, rename(temporary, path));
    await flushFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    beingWritten.delete(temporary);
  }
}

/** Removes what an interrupted build would leave behind. Synchronous: the process is about to end. */
export function removeTemporaryFiles(): void {
  for (const path of beingWritten.keys()) rmSync(path, { force: true });
}

function temporaryName(path: string): string {
  const number = Math.max(0, ...beingWritten.values()) + 1;
  const temporary = join(dirname(path), `.${basename(path)}.tmp-${process.pid}-${number}`);
  beingWritten.set(temporary, number);
  return temporary;
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

/** Temporary files of this target whose process is dead. Untouched for a while too: a pid means nothing to another computer. */
async function removeStale(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `.${basename(path)}.tmp-`;
  for (const name of await refused(folder, readdir(folder))) {
    const pid = name.startsWith(start) ? Number.parseInt(name.slice(start.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > staleAfterMilliseconds) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
