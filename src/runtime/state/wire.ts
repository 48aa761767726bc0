import { bitsPerChar } from "../../contract/state-widths.ts";

/** RFC 4648 section 5: no `+`, `/` or `=`, which LMSs rewrite. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * One description of the string serves both directions. A writing wire takes the value, a whole
 * number ≥ 0; a reading wire ignores it. Both return what is on the wire. High bit first.
 */
export type Wire = (widthBits: number, value: number) => number;

export interface Writer {
  readonly wire: Wire;
  /** All that was written, as base64url; the last character is filled up with zeros. */
  text(): string;
}

export function createWriter(): Writer {
  const bits: number[] = [];
  const digitAt = (_: unknown, nth: number): string => {
    let digit = 0;
    for (let bit = 0; bit < bitsPerChar; bit++) digit = digit * 2 + (bits[nth * bitsPerChar + bit] ?? 0);
    return alphabet.charAt(digit);
  };
  return {
    wire(width, value) {
      // A value too large is written as the largest that fits: a counter stops, it does not start again.
      const fitting = Math.min(Math.max(0, Math.floor(value) || 0), 2 ** width - 1);
      for (let bit = width - 1; bit >= 0; bit--) bits.push(Math.floor(fitting / 2 ** bit) % 2);
      return fitting;
    },
    text: () => Array.from({ length: Math.ceil(bits.length / bitsPerChar) }, digitAt).join(""),
  };
}

/** What `write` puts on a wire, as base64url. */
export function written(write: (wire: Wire) => unknown): string {
  const { wire, text } = createWriter();
  write(wire);
  return text();
}

export interface Reader {
  readonly wire: Wire;
  /** Characters begun so far. */
  charsRead(): number;
  bitsLeft(): number;
}

/** Past the end there are zeros: the checksum tells, a reader never throws. */
export function createReader(text: string): Reader {
  let position = 0;
  const nextBit = (): number => {
    const digit = alphabet.indexOf(text.charAt(Math.floor(position / bitsPerChar)) || "A");
    return (digit >> (bitsPerChar - 1 - (position++ % bitsPerChar))) & 1;
  };
  return {
    wire(width) {
      let value = 0;
      for (let bit = 0; bit < width; bit++) value = value * 2 + nextBit();
      return value;
    },
    charsRead: () => Math.ceil(position / bitsPerChar),
    bitsLeft: () => Math.max(0, text.length * bitsPerChar - position),
  };
}
