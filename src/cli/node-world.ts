import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { WorldError, type FileFacts, type World } from "../model/world.ts";
import { codeOf, refused } from "./disk/system-errors.ts";
import { writeAtomically } from "./disk/write-atomically.ts";

/** The real world: the only way the compiler reads disk and clock. */
export function nodeWorld(toolFolder: string): World {
  return {
    toolFolder,
    readBytes: (path) => refused(path, readFile(path)),
    openRead: readInChunks,
    stat: factsOf,
    list: namesIn,
    realPath: resolveLinks,
    writeAtomically,
    now: () => new Date(),
  };
}

async function* readInChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk;
  } catch (error) {
    throw new WorldError(codeOf(error), path, error);
  }
}

async function factsOf(path: string): Promise<FileFacts | undefined> {
  const found = await refused(path, orNothing(stat(path), nowhere));
  if (!found) return undefined;
  return { kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other", sizeBytes: found.size };
}

async function namesIn(path: string): Promise<readonly string[]> {
  const names = await refused(path, orNothing(readdir(path), nowhere));
  return (names ?? []).toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

async function resolveLinks(path: string): Promise<string | undefined> {
  const real = await refused(path, orNothing(realpath(path), nowhere));
  return real?.replaceAll("\\", "/");
}

const nowhere: readonly string[] = ["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"];

async function orNothing<T>(promise: Promise<T>, codes: readonly string[]): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (codes.includes(codeOf(error))) return undefined;
    throw error;
  }
}
