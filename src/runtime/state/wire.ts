import { bitsPerChar } from "../../contract/state-widths.ts";

/** RFC 4648 section 5: no `+`, `/` or `=`, which LMSs rewrite. */
export const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * One description of the string serves both directions. A writing wire takes the value, a whole
 * number ≥ 0; a reading wire ignores it. Both return what is on the wire. High bit first.
 */
export type Wire = (widthBits: number, value?: number) => number;

/** A wire that leads nowhere. A value too large is the largest that fits: a counter stops, it does not start again. */
export const fitting: Wire = (width, value = 0) => Math.min(Math.max(0, Math.floor(value) || 0), 2 ** width - 1);

/**
 * What `write` puts on a wire, as base64url; the last character is filled up with zeros. Bits are held as text of `0`
 * and `1`: the shortest code, and fast enough for 64,000 characters.
 */
export function written(write: (wire: Wire) => unknown): string {
  let bits = "";
  write((width, value) => {
    const fits = fitting(width, value);
    if (width > 0) bits += fits.toString(2).padStart(width, "0");
    return fits;
  });
  return bits.replace(/.{1,6}/g, (digit) => alphabet.charAt(parseInt(digit.padEnd(bitsPerChar, "0"), 2)));
}

export interface Reader {
  readonly wire: Wire;
  /** Goes on at this character, or at the next that is not begun; which that is. */
  goTo(char?: number): number;
}

/** Past the end there are zeros: the checksum tells, a reader never throws. */
export function createReader(text: string): Reader {
  const bits = text.replace(/./g, (digit) => alphabet.indexOf(digit).toString(2).padStart(bitsPerChar, "0"));
  let position = 0;
  return {
    wire(width) {
      const value = bits.slice(position, position + width).padEnd(width, "0");
      position += width;
      return parseInt(`0${value}`, 2);
    },
    goTo(char = Math.ceil(position / bitsPerChar)) {
      position = char * bitsPerChar;
      return char;
    },
  };
}
