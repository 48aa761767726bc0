import { plainTextChars } from "../../../contract/state-size.ts";
import { createReader, createWriter, written, type Reader } from "../wire.ts";

/**
 * A prefix code for what learners write, made once from sample notes in English and eight other
 * European languages (Huffman, canonical). English takes 0.77 characters a letter, as UTF-8 1.33.
 * Frozen. Shorter codes first.
 */
const escape = "\u0000";
const symbols =
  " eainostcdhlrfgmpuwy,.Ibkv" +
  escape +
  "\n'1:MTzé/026?ACHJKPSWYjqxåèóöęż!\"()-35;BDEFNOQVßàáãäçêñõùüć%4GLRUXâíîòôøłź’78¿ÀÄìŁ9Z";
/** By length in bits: how many codes. The last code is all ones, so filling up with ones adds no letter. */
const codesOfLength = [0, 0, 0, 2, 6, 5, 7, 6, 2, 7, 23, 28, 16, 7, 2] as const;
/** A character not in the table: the escape code, then its UTF-16 unit; so lone surrogates survive. */
const unitBits = 16;

type Code = readonly [widthBits: number, value: number];
const codes = canonicalCodes();

function canonicalCodes(): ReadonlyMap<string, Code> {
  const byCharacter = new Map<string, Code>();
  let code = 0;
  codesOfLength.forEach((count, width) => {
    code *= 2;
    for (let nth = 0; nth < count; nth++) byCharacter.set(symbols.charAt(byCharacter.size), [width, code++]);
  });
  return byCharacter;
}

/** A text as it goes into a note: in the prefix code where that is shorter, otherwise as UTF-8. */
export interface EncodedText {
  readonly coding: number;
  readonly chars: string;
}
const utf8 = 0;
const prefixCode = 1;

export function encodeText(text: string): EncodedText {
  const coded = encodePrefixCode(text);
  const bytes = new TextEncoder().encode(text);
  if (plainTextChars(bytes.length) <= coded.length) {
    const plain = written((wire) => bytes.forEach((byte) => wire(8, byte)));
    // UTF-8 has no way to write a lone surrogate; a text that does not come back is never written so.
    if (decodeUtf8(plain) === text) return { coding: utf8, chars: plain };
  }
  return { coding: prefixCode, chars: coded };
}

export function decodeText({ coding, chars }: EncodedText): string {
  return coding === prefixCode ? decodePrefixCode(chars) : decodeUtf8(chars);
}

function decodeUtf8(chars: string): string {
  const { wire, bitsLeft } = createReader(chars);
  const bytes = Array.from({ length: Math.floor(bitsLeft() / 8) }, () => wire(8, 0));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new Uint8Array(bytes));
}

function encodePrefixCode(text: string): string {
  const { wire, text: encoded } = createWriter();
  let bits = 0;
  const put = (width: number, value: number): void => {
    wire(width, value);
    bits += width;
  };
  for (const unit of text.split("")) {
    const code = unit === escape ? undefined : codes.get(unit);
    put(...(code ?? codes.get(escape) ?? [0, 0]));
    if (!code) put(unitBits, unit.charCodeAt(0));
  }
  put((6 - (bits % 6)) % 6, Infinity);
  return encoded();
}

function decodePrefixCode(chars: string): string {
  const reader = createReader(chars);
  let text = "";
  for (let symbol = readSymbol(reader); symbol; symbol = readSymbol(reader)) {
    text += symbol === escape ? String.fromCharCode(reader.wire(unitBits, 0)) : symbol;
  }
  return text;
}

/** The next letter, or `undefined` at the end. */
function readSymbol({ wire, bitsLeft }: Reader): string | undefined {
  let code = 0;
  let first = 0;
  let index = 0;
  for (const count of codesOfLength.slice(1)) {
    if (bitsLeft() === 0) return undefined;
    code = code * 2 + wire(1, 0);
    first *= 2;
    if (code - first < count) return symbols.charAt(index + code - first);
    index += count;
    first += count;
  }
  return undefined;
}
