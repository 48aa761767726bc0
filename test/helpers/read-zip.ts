import { fromBuffer, type Entry, type ZipFile } from "yauzl";

/** An entry of a zip, from the central directory, with its content. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly dosDate: number;
  readonly dosTime: number;
  /** Unix mode, from the external attributes. */
  readonly mode: number;
}

/** All entries in their order. */
export async function readZip(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  const zip = await opened(bytes);
  const entries: ZipEntry[] = [];
  return await new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on("error", reject);
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          entries.push(described(entry, Buffer.concat(chunks)));
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

async function opened(bytes: Uint8Array) {
  return await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function described(entry: Entry, content: Uint8Array): ZipEntry {
  return {
    name: entry.fileName,
    content,
    method: entry.compressionMethod,
    flags: entry.generalPurposeBitFlag,
    dosDate: entry.lastModFileDate,
    dosTime: entry.lastModFileTime,
    mode: entry.externalFileAttributes >>> 16,
  };
}

/** What stands in a local file header: this is all that a streaming reader such as Java's ZipInputStream has. */
export interface LocalHeader {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly compressedSize: number;
  readonly size: number;
}

/** Local headers by walking the bytes: where a size is left to a data descriptor, the next signature is looked for. */
export function localHeaders(bytes: Uint8Array): readonly LocalHeader[] {
  const zip = Buffer.from(bytes);
  const headers: LocalHeader[] = [];
  for (let at = 0; at < zip.length && zip.readUInt32LE(at) === 0x04034b50;) {
    const nameLength = zip.readUInt16LE(at + 26);
    const start = at + 30 + nameLength + zip.readUInt16LE(at + 28);
    const header = {
      name: zip.toString("utf8", at + 30, at + 30 + nameLength),
      method: zip.readUInt16LE(at + 8),
      flags: zip.readUInt16LE(at + 6),
      compressedSize: zip.readUInt32LE(at + 18),
      size: zip.readUInt32LE(at + 22),
    };
    headers.push(header);
    at = start + header.compressedSize;
    if ((header.flags & 8) !== 0) at = zip.indexOf(Buffer.from([0x50, 0x4b, 0x07, 0x08]), start) + 16;
  }
  return headers;
}
