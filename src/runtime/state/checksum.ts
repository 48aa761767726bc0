import { bitsPerChar, checksumChars } from "../../contract/state-widths.ts";
import { written } from "./wire.ts";

const polynomial = 0xedb88320;

/**
 * CRC-32 (ISO 3309) of ASCII text. `before` continues an earlier checksum:
 * `crc32("ab") === crc32("b", crc32("a"))`. Without a table: it is run on 4 kB, seldom.
 */
export function crc32(text: string, before = 0): number {
  let register = ~before;
  for (let at = 0; at < text.length; at++) {
    register ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) register = (register >>> 1) ^ (register & 1 ? polynomial : 0);
  }
  return ~register >>> 0;
}

/** A CRC-32 as six characters; the four leading bits are zero. */
export function checksumText(checksum: number): string {
  return written((wire) => wire(checksumChars * bitsPerChar, checksum));
}

/** What tells a note from a segment of the body, which has its number. Frozen. */
export const noteSalt = -1;

/** What vouches for a segment of the body, or for a note. */
export function check(chars: string, seed: number): string {
  return checksumText(crc32(chars, seed)).slice(1);
}
