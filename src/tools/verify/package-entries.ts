import { createHash } from "node:crypto";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { ZipError } from "../diff/open-zip.ts";

/** A file in a zip: what it holds, and how it is packed. */
export interface PackageEntry {
  readonly name: string;
  /** Of what it holds, uncompressed. */
  readonly sha256: string;
  readonly method: number;
  /** Date and time as zips have them. */
  readonly date: string;
}

/** The files of a zip in their order, without folders. Rejects with `ZipError` when it is none, or damaged. */
export async function packageEntries(bytes: Uint8Array): Promise<readonly PackageEntry[]> {
  const zip = await opened(bytes);
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

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  return await new Promise((resolve, reject) => {
    const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(held, { lazyEntries: true }, (error, zip) =>
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
