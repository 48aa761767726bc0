import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from "yauzl";
import type { SiteFile } from "../../model/site.ts";
import type { World } from "../../model/world.ts";
import { zipEntries } from "../../pipeline/5-package/zip.ts";
import { ZipError } from "../diff/open-zip.ts";
import type { PackageEntry } from "./compare-entries.ts";

/** What a package that has not been zipped yet will hold. A film is read in pieces. */
export async function entriesOfFiles(
  files: readonly SiteFile[],
  world: Pick<World, "openRead">,
): Promise<readonly PackageEntry[]> {
  const found: PackageEntry[] = [];
  for (const { file, method, date } of zipEntries(files)) {
    const { path: name, body } = file;
    const sum = createHash("sha256");
    for await (const chunk of body instanceof Uint8Array ? [body] : world.openRead(body.copyOf)) sum.update(chunk);
    found.push({ name, sha256: sum.digest("hex"), method, date });
  }
  return found;
}

/**
 * The files of a zip in their order, without folders. It is never in memory, nor is a file of it. Rejects with `ZipError` when it is none, or
 * damaged.
 */
export async function packageEntries(
  path: string,
  world: Pick<World, "stat" | "readPart">,
): Promise<readonly PackageEntry[]> {
  const zip = await opened(path, world);
  const found: PackageEntry[] = [];
  return await new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new ZipError(error.message));
    zip.on("error", fail);
    zip.on("end", () => resolve(found));
    zip.on("entry", (entry: Entry) => {
      if (entry.fileName.endsWith("/")) return zip.readEntry();
      sumOf(zip, entry).then((sha256) => {
        found.push({ name: entry.fileName, sha256, method: entry.compressionMethod, date: dateOf(entry) });
        zip.readEntry();
      }, fail);
    });
    zip.readEntry();
  });
}

function dateOf({ lastModFileDate, lastModFileTime }: Entry): string {
  return `${lastModFileDate}:${lastModFileTime}`;
}

const pieceBytes = 1024 * 1024;

async function opened(path: string, world: Pick<World, "stat" | "readPart">): Promise<ZipFile> {
  const sizeBytes = (await world.stat(path))?.sizeBytes ?? 0;
  async function* pieces(start: number, end: number): AsyncIterable<Uint8Array> {
    for (let at = start; at < end; at += pieceBytes)
      yield await world.readPart(path, at, Math.min(end, at + pieceBytes));
  }
  // What yauzl wants to be inherited from is one function, and a number that it counts.
  const reader = Object.assign(Object.create(RandomAccessReader.prototype) as RandomAccessReader, {
    refCount: 0,
    _readStreamForRange: (start: number, end: number) => Readable.from(pieces(start, end), { objectMode: false }),
  });
  return await new Promise((resolve, reject) => {
    fromRandomAccessReader(reader, sizeBytes, { lazyEntries: true }, (error, zip) =>
      error ? reject(new ZipError(error.message)) : resolve(zip),
    );
  });
}

async function sumOf(zip: ZipFile, entry: Entry): Promise<string> {
  const sum = createHash("sha256");
  return await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      stream.on("error", reject);
      stream.on("data", (chunk: Buffer) => void sum.update(chunk));
      stream.on("end", () => resolve(sum.digest("hex")));
    });
  });
}
