import {
  closeSync,
  createReadStream,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from "node:fs";
import { WorldError, type FileFacts, type World } from "../model/world.ts";
import { replaceFolder } from "./disk/replace-folder.ts";
import { codeOf, refused } from "./disk/system-errors.ts";
import { writeAtomically } from "./disk/write-atomically.ts";

/**
 * The real world: the only way the compiler reads disk and clock. What is small is asked for synchronously: a
 * build has nothing else to do meanwhile, and a call through Node's threads costs five times as much CPU.
 */
export function nodeWorld(toolFolder: string): World {
  return {
    toolFolder,
    readBytes: (path) => asked(path, () => readFileSync(path)),
    readPart: (path, start, end) => asked(path, () => readPart(path, start, end)),
    openRead: readInChunks,
    stat: factsOf,
    list: namesIn,
    realPath: resolveLinks,
    writeAtomically,
    replaceFolder,
    now: () => new Date(),
  };
}

function readPart(path: string, start: number, end: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(end - start);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

async function* readInChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk;
  } catch (error) {
    throw new WorldError(codeOf(error), path, error);
  }
}

async function factsOf(path: string): Promise<FileFacts | undefined> {
  const found = await asked(path, () => orNothing(() => statSync(path)));
  if (!found) return undefined;
  return { kind: found.isFile() ? "file" : found.isDirectory() ? "folder" : "other", sizeBytes: found.size };
}

async function namesIn(path: string): Promise<readonly string[]> {
  const names = await asked(path, () => orNothing(() => readdirSync(path)));
  return (names ?? []).toSorted((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}

async function resolveLinks(path: string): Promise<string | undefined> {
  const real = await asked(path, () => orNothing(() => realpathSync.native(path)));
  return real?.replaceAll("\\", "/");
}

/** What the system answers, as a promise; its refusal as a `WorldError`. */
function asked<T>(path: string, ask: () => T): Promise<T> {
  return refused(path, new Promise((resolve) => resolve(ask())));
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
