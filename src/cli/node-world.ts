import { createReadStream, readFileSync } from "node:fs";
import { WorldError, type World } from "../model/world.ts";
import { factsOf, namesIn, partOf, realPathOf } from "./disk/ask.ts";
import { replaceFolder } from "./disk/replace-folder.ts";
import { codeOf, refused } from "./disk/system-errors.ts";
import { writeAtomically, writeTogether } from "./disk/write-atomically.ts";

/**
 * The real world: the only way the compiler reads disk and clock. What is small is asked for synchronously: a
 * build has nothing else to do meanwhile, and a call through Node's threads costs five times as much CPU.
 */
export function nodeWorld(toolFolder: string): World {
  return {
    toolFolder,
    readBytes: (path) => asked(path, () => readFileSync(path)),
    readPart: (path, start, end) => asked(path, () => partOf(path, start, end)),
    openRead: readInChunks,
    stat: (path) => asked(path, () => factsOf(path)),
    list: (path) => asked(path, () => namesIn(path)),
    realPath: (path) => asked(path, () => realPathOf(path)),
    writeAtomically,
    writeTogether,
    replaceFolder,
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

/** What the system answers, as a promise; its refusal as a `WorldError`. */
function asked<T>(path: string, ask: () => T): Promise<T> {
  return refused(path, new Promise((resolve) => resolve(ask())));
}
