import { closeSync, openSync, readdirSync, readSync, realpathSync, statSync } from "node:fs";
import type { FileFacts } from "../../model/world.ts";
import { codeOf } from "./system-errors.ts";

/* What a World answers, asked for synchronously: it reads so, and so does what compares its answers with those of an earlier build. */

export function partOf(path: string, start: number, end: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(end - start);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

export function factsOf(path: string): FileFacts | undefined {
  const found = orNothing(() => statSync(path, { bigint: true }));
  if (!found) return undefined;
  const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  return { kind, sizeBytes: Number(found.size), stamp: `${found.dev} ${found.ino} ${found.mtimeNs}` };
}

export function namesIn(path: string): readonly string[] {
  const names = orNothing(() => readdirSync(path)) ?? [];
  return names.toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

export function realPathOf(path: string): string | undefined {
  return orNothing(() => realpathSync.native(path))?.replaceAll("\\", "/");
}

const nowhere: readonly string[] = ["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"];

function orNothing<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (nowhere.includes(codeOf(error))) return undefined;
    throw error;
  }
}
