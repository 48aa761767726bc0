import { ZipArchive } from "archiver";
import { once } from "node:events";
import { Readable } from "node:stream";
import { sortedByPath } from "../../formats/file-list.ts";
import type { SiteFile } from "../../model/site.ts";
import type { World } from "../../model/world.ts";
import { compressionOf, type Compression } from "./compression.ts";

/** The earliest time a zip can hold. Fixed: a package depends on the course, not on when or where it was built. */
const entryDate = new Date(Date.UTC(1980, 0, 1));
const entryMode = 0o644;

/** How a zip says that: days since 1980, and no time. Of its own time zone it says nothing. */
const entryDosDate = "33:0";

/** How each file lies in the zip, in its order, without making one: method and date as zips have them. */
export function zipEntries(
  files: readonly SiteFile[],
): readonly { readonly file: SiteFile; readonly method: number; readonly date: string }[] {
  const methodOf = (file: SiteFile) => (compressionOf(file) === "store" ? 0 : 8);
  return sortedByPath(files).map((file) => ({ file, method: methodOf(file), date: entryDosDate }));
}

/** archiver's own default is 1, the fastest. */
const deflateLevel = 6;

/** How DEFLATE cuts level 0 into blocks depends on the pieces it is given, so they are always of one size. */
const pieceBytes = 64 * 1024;

/**
 * The zip of the files, in chunks: sorted, the same bytes in any folder, time zone, locale and umask, no entries for
 * folders. One entry is appended and awaited at a time: archiver 8 finishes entries in any order otherwise.
 */
export async function* zip(
  files: readonly SiteFile[],
  world: Pick<World, "readBytes" | "openRead">,
): AsyncIterable<Uint8Array> {
  // archiver 8 reads this object anew for every entry: the one way to choose the level by entry (zip.test.ts).
  const zlib = { level: deflateLevel };
  const archive = new ZipArchive({ zlib, forceZip64: false });
  const stopping = new AbortController();
  const appending = appendAll(archive, zlib, sortedByPath(files), world, stopping.signal);
  // A failure reaches the reader through the archive; without this it would count as unhandled too.
  appending.catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    yield* chunksOf(archive);
    await appending;
  } finally {
    stopping.abort();
    archive.destroy();
  }
}

async function* chunksOf(archive: ZipArchive): AsyncIterable<Uint8Array> {
  for await (const chunk of archive) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}

async function appendAll(
  archive: ZipArchive,
  zlib: { level: number },
  files: readonly SiteFile[],
  world: Pick<World, "readBytes" | "openRead">,
  signal: AbortSignal,
): Promise<void> {
  for (const file of files) {
    const compression = compressionOf(file);
    zlib.level = compression === "wrap-stream" ? 0 : deflateLevel;
    const source = await sourceOf(file, compression, world);
    // archiver 8 leaves the failure of a source to whoever listens, and to nobody it is the end of the process.
    if (source instanceof Readable) source.once("error", (error) => archive.destroy(error));
    const appended = once(archive, "entry", { signal });
    archive.append(source, { name: file.path, date: entryDate, mode: entryMode, store: compression === "store" });
    await appended;
  }
  await archive.finalize();
}

async function sourceOf(
  file: SiteFile,
  compression: Compression,
  world: Pick<World, "readBytes" | "openRead">,
): Promise<Buffer | Readable> {
  const { body } = file;
  const isStreamed = compression === "wrap-stream" || compression === "deflate-stream";
  if (body instanceof Uint8Array) return isStreamed ? Readable.from(pieces([body])) : held(body);
  return isStreamed ? Readable.from(pieces(world.openRead(body.copyOf))) : held(await world.readBytes(body.copyOf));
}

function held(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The same bytes in pieces of one size; the last may be shorter. */
async function* pieces(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    // So most come from a disk, and need not be copied.
    if (rest.length === 0 && chunk.length === pieceBytes) {
      yield held(chunk);
      continue;
    }
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (; rest.length - start >= pieceBytes; start += pieceBytes) yield rest.subarray(start, start + pieceBytes);
    rest = rest.subarray(start);
  }
  if (rest.length > 0) yield rest;
}
