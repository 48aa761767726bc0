import { bitsPerChar } from "../../../contract/state-widths.ts";
import { createReader, written } from "../wire.ts";

/** A text as it goes into a note: letters as they are where that is shorter, otherwise as UTF-8. */
export interface EncodedText {
  readonly coding: number;
  readonly chars: string;
}
const utf8 = 0;
const letters = 1;

export function encodeText(text: string): EncodedText {
  const spelt = text.replace(/[^A-Za-z0-9]/g, escaped);
  const plain = written((wire) => new TextEncoder().encode(text).forEach((byte) => wire(8, byte)));
  // UTF-8 has no way to write a lone surrogate; a text that does not come back is never written so.
  const isPlain = plain.length <= spelt.length && decodeUtf8(plain) === text;
  return isPlain ? { coding: utf8, chars: plain } : { coding: letters, chars: spelt };
}

export function decodeText({ coding, chars }: EncodedText): string {
  if (coding !== letters) return decodeUtf8(chars);
  return chars.replace(/_|-(A...|.)/g, (_, code?: string) =>
    code ? String.fromCharCode(createReader(code).wire(code.length * bitsPerChar)) : " ",
  );
}

/**
 * A letter or digit of base64url stands for itself, and "_" for a space. After "-" comes a UTF-16 unit: in one character
 * if it is under 64, as ASCII's marks are, otherwise in four, the first of them an "A". So English takes 1.04 characters
 * a letter, as UTF-8 1.33, without a table. Frozen.
 */
function escaped(unit: string): string {
  const code = unit.charCodeAt(0);
  if (unit === " ") return "_";
  return `-${written((wire) => wire(code > 0 && code < 64 ? 6 : 24, code))}`;
}

function decodeUtf8(chars: string): string {
  const { wire } = createReader(chars);
  const bytes = Array.from({ length: Math.floor((chars.length * bitsPerChar) / 8) }, () => wire(8));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}
