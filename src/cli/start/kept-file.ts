import { closeSync, constants, fstatSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { isOurs } from "./private-folder.ts";

/** Four bytes at the end: V8 trusts what it is given, and so must not see what a full disk or a power cut left. */
const sumBytes = 4;

/** The content of a file in a private folder, if it is whole and ours. */
export function readKept(path: string): Buffer | undefined {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      if (!isOurs(fstatSync(file))) return undefined;
      const bytes = readFileSync(file);
      const content = bytes.subarray(0, -sumBytes);
      return bytes.length > sumBytes && bytes.readUInt32LE(content.length) === crc32(content) ? content : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** All of it or none. What cannot be kept is made again next time, so a refusal is nobody's business. */
export function keep(folder: string, name: string, content: Buffer, most: number): void {
  const temporary = join(folder, `.${name}.tmp-${process.pid}`);
  try {
    const sum = Buffer.alloc(sumBytes);
    sum.writeUInt32LE(crc32(content));
    const file = openSync(temporary, "w", 0o600);
    try {
      writeFileSync(file, Buffer.concat([content, sum]));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(folder, name));
    removeOldest(folder, most);
  } catch {
    rmSync(temporary, { force: true });
  }
}

function removeOldest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const files = names.map((name) => ({ path: join(folder, name), ms: statSync(join(folder, name)).mtimeMs }));
  const old = files.sort((left, right) => right.ms - left.ms).slice(most);
  for (const { path } of old) rmSync(path, { force: true });
}
