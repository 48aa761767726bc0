/** Bytes before the table directory of a WOFF2 file, and the place of the number of tables (W3C WOFF2, 4.1). */
const headerBytes = 48;
const tableCountAt = 12;

/** Places in the list of known tags (W3C WOFF2, 4.1). */
const glyf = 10;
const loca = 11;
const fvar = 47;
const otherTag = 63;

/**
 * Whether a WOFF2 font has all weights in one file: whether its directory names the table `fvar`. A static font that is said
 * to have them is never made bold, and headings and labels then look like all other text.
 */
export function isVariableFont(bytes: Uint8Array): boolean {
  const tables = ((bytes[tableCountAt] ?? 0) << 8) | (bytes[tableCountAt + 1] ?? 0);
  let at = headerBytes;
  for (let table = 0; table < tables; table++) {
    const flags = bytes[at++];
    if (flags === undefined) return false;
    const known = flags & 0x3f;
    if (known === fvar) return true;
    if (known === otherTag) {
      if (new TextDecoder("latin1").decode(bytes.subarray(at, at + 4)) === "fvar") return true;
      at += 4;
    }
    at = afterNumber(bytes, at);
    if (isTransformed(known, flags >> 6)) at = afterNumber(bytes, at);
  }
  return false;
}

/** Of outlines, version 0 is the transformed one; of every other table it is the plain one. */
function isTransformed(known: number, version: number): boolean {
  return known === glyf || known === loca ? version === 0 : version !== 0;
}

/** Past a UIntBase128: up to five bytes, each but the last with its highest bit set. */
function afterNumber(bytes: Uint8Array, start: number): number {
  for (let at = start; at < start + 5; at++) if (((bytes[at] ?? 0) & 0x80) === 0) return at + 1;
  return start + 5;
}
