import { fromBuffer, type Entry, type ZipFile } from "yauzl";

/** More than this of one entry is not read: a page of ours is far smaller, a bomb far larger. */
const entryLimitBytes = 64 * 1024 * 1024;

/** A file inside a zip that could not be read: `reason` in words. */
export class ZipError extends Error {}

/**
 * The content of the entries that `wants` names, by name; nothing is ever extracted to disk. Rejects with `ZipError`
 * when the bytes are no zip, or an entry is larger than it says or than the limit.
 */
export async function readEntries(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await opened(bytes);
  const found = new Map<string, Uint8Array>();
  return await new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      zip.close();
      reject(new ZipError(error.message));
    };
    zip.on("error", fail);
    zip.on("end", () => resolve(found));
    zip.on("entry", (entry: Entry) => {
      if (!wants(entry.fileName)) return zip.readEntry();
      contentOf(zip, entry).then((content) => {
        found.set(entry.fileName, content);
        zip.readEntry();
      }, fail);
    });
    zip.readEntry();
  });
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  return await new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) reject(new ZipError(error.message));
      else resolve(zip);
    });
  });
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.uncompressedSize > entryLimitBytes) throw new ZipError(`${entry.fileName} is too large to be a page`);
  return await new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on("error", reject);
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => resolve(Buffer.concat(chunks)));
    });
  });
}
