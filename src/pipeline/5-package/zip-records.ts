/** What the records of a zip say of one entry (APPNOTE 6.3.10). */
export interface ZipEntry {
  readonly path: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
}

/** The earliest date a zip can hold, in MS-DOS form. Fixed: a package depends on the course, not on when it was built. */
const entryDate = 0x21;
const regularFile0644 = 0o100644;
/** 3: the rights are those of Unix; 4.5: the version of the specification. */
const madeBy = 0x032d;
const deflateVersion = 20;
const storeVersion = 10;
/** Sizes and sum follow the content. */
const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;

type Field = readonly [bytes: 2 | 4, value: number];

/** Local file header, 4.3.7. What is deflated has its sizes in a descriptor, so that it can be streamed. */
export function localHeader({ path, isDeflated, crc, compressedBytes, sizeBytes }: ZipEntry): Buffer {
  const name = Buffer.from(path);
  const known: readonly Field[] = [
    [4, crc],
    [4, compressedBytes],
    [4, sizeBytes],
  ];
  const sums: readonly Field[] = isDeflated
    ? [
        [4, 0],
        [4, 0],
        [4, 0],
      ]
    : known;
  return Buffer.concat([record(0x04034b50, [...kindOf(path, isDeflated), ...sums, [2, name.length], [2, 0]]), name]);
}

/** Data descriptor, 4.3.9. */
export function descriptor({ crc, compressedBytes, sizeBytes }: ZipEntry): Buffer {
  return record(0x08074b50, [
    [4, crc],
    [4, compressedBytes],
    [4, sizeBytes],
  ]);
}

/** Entry of the central directory, 4.3.12. */
export function directoryEntry(
  { path, isDeflated, crc, compressedBytes, sizeBytes }: ZipEntry,
  offset: number,
): Buffer {
  const name = Buffer.from(path);
  // MS-DOS attributes: "archive", as Info-ZIP sets for every file.
  const attributes = regularFile0644 * 0x10000 + 0x20;
  const fields: readonly Field[] = [
    [2, madeBy],
    ...kindOf(path, isDeflated),
    [4, crc],
    [4, compressedBytes],
    [4, sizeBytes],
    [2, name.length],
    [2, 0], // extra field
    [2, 0], // comment
    [2, 0], // disk
    [2, 0], // internal attributes
    [4, attributes],
    [4, offset],
  ];
  return Buffer.concat([record(0x02014b50, fields), name]);
}

/** End of central directory, 4.3.16. */
export function directoryEnd(count: number, sizeBytes: number, offset: number): Buffer {
  return record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, sizeBytes],
    [4, offset],
    [2, 0],
  ]);
}

/** Version, flags, method, time and date, as they stand in both headers. */
function kindOf(path: string, isDeflated: boolean): readonly Field[] {
  const flags = (isDeflated ? descriptorFlag : 0) | (Buffer.byteLength(path) === path.length ? 0 : utf8Flag);
  return [
    [2, isDeflated ? deflateVersion : storeVersion],
    [2, flags],
    [2, isDeflated ? 8 : 0],
    [2, 0],
    [2, entryDate],
  ];
}

/** Little-endian; a value that has no room throws. */
function record(signature: number, fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(signature, 0);
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}
