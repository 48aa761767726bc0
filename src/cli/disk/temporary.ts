import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf, refused } from "./system-errors.ts";

/** Temporary files and folders being written now; the count keeps two writers of one target apart. */
const beingWritten = new Map<string, number>();
const staleAfterMilliseconds = 60_000;

/** A name beside the target that no other process uses. To be forgotten when nothing has that name any more. */
export function temporaryBeside(path: string): string {
  const number = Math.max(0, ...beingWritten.values()) + 1;
  const temporary = join(dirname(path), `${startOf(path)}${process.pid}-${number}`);
  beingWritten.set(temporary, number);
  return temporary;
}

/** A file or folder that is only to stay if all that belongs to it has been made. To be forgotten then. */
export function removeIfInterrupted(path: string): void {
  beingWritten.set(path, 0);
}

export function forget(temporary: string): void {
  beingWritten.delete(temporary);
}

/** Removes what an interrupted build would leave behind. Synchronous: the process is about to end. */
export function removeTemporaryFiles(): void {
  for (const path of beingWritten.keys()) rmSync(path, { force: true, recursive: true });
}

/** As `removeStaleNow`; a refusal of the system is told. */
export async function removeStale(path: string): Promise<void> {
  await refused(dirname(path), new Promise<void>((resolve) => resolve(removeStaleNow(path))));
}

/** What writers of this target left whose process is dead. Untouched for a while too: a pid means nothing to another computer. */
export function removeStaleNow(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(startOf(path)) ? Number.parseInt(name.slice(startOf(path).length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!found || Date.now() - found.mtimeMs <= staleAfterMilliseconds) continue;
    rmSync(join(folder, name), { force: true, recursive: true });
  }
}

function startOf(path: string): string {
  return `.${basename(path)}.tmp-`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== "ESRCH";
  }
}
