import type { Memory } from "./memory.ts";

/** What is known of a path without opening it. */
export interface FileFacts {
  readonly kind: "file" | "folder" | "other";
  readonly sizeBytes: number;
  /** Another one when the file was written to or replaced; where a World cannot tell, nothing. */
  readonly stamp?: string;
}

/**
 * The only way to disk, clock and randomness. Paths are absolute or relative to the working folder of
 * the process, with `/`. All methods reject with a `WorldError` when the system refuses.
 */
export interface World {
  readBytes(path: string): Promise<Uint8Array>;
  /** A stretch of a file, `end` not included; shorter where the file ends before. */
  readPart(path: string, start: number, end: number): Promise<Uint8Array>;
  /** In chunks, for media too large to hold. */
  openRead(path: string): AsyncIterable<Uint8Array>;
  /** `undefined` when nothing is there. Links are followed. */
  stat(path: string): Promise<FileFacts | undefined>;
  /** Names in a folder, sorted byte-wise; empty when there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /** The path with links resolved; `undefined` when nothing is there or links loop. */
  realPath(path: string): Promise<string | undefined>;
  /** All of the content or none: a temporary file beside the target, flushed, then renamed. */
  writeAtomically(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /** As `writeAtomically`, for several files: none takes its place before all are written, and when `fill` fails none does. */
  writeTogether(fill: (put: World["writeAtomically"]) => Promise<void>): Promise<void>;
  /** A folder of what `fill` writes into the folder it is given, and nothing else: all of that or none. */
  replaceFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void>;
  now(): Date;
  /** Where the tool's own files lie: `runtime/`, `schemas/`, `fonts/`. */
  readonly toolFolder: string;
  /** What may be taken over from builds before; without it a build begins from nothing. */
  readonly memory?: Memory;
}

/** The code of a `WorldError` that no system has: a file was changed while the course was built. */
export const changedCode = "ECHANGED";

/** The system refused; `code` is Node's (`ENOSPC`, `EACCES`, …). */
export class WorldError extends Error {
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.name = "WorldError";
    this.code = code;
    this.path = path;
  }
}
