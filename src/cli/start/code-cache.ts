import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { crc32 } from "node:zlib";
import { keep, readKept } from "./kept-file.ts";

/** Code that V8 has compiled, for one text and for the Node that runs now. */
export interface CodeCache {
  read(source: Buffer): Buffer | undefined;
  keep(source: Buffer, code: Buffer): void;
}

/** A tool that is being worked on changes often. */
const most = 4;

/**
 * In a private folder. The name says all that the code depends on: V8 itself compares no more of the text than its length. The tag is
 * V8's own for its version, its flags and the processor.
 */
export function codeCache(folder: string): CodeCache {
  const code = join(folder, "code");
  const nameFor = (source: Buffer) =>
    [crc32(source).toString(16), source.length, process.version, process.arch, cachedDataVersionTag()].join("-");
  return {
    read: (source) => readKept(join(code, nameFor(source))),
    keep(source, compiled) {
      mkdirSync(code, { recursive: true, mode: 0o700 });
      keep(code, nameFor(source), compiled, most);
    },
  };
}
