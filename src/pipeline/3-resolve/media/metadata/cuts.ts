/** A stretch of a file that the package has otherwise: `bytes` in its place, or nothing. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

export const nothing = new Uint8Array(0);

/** The file with its cuts, which are in order and do not overlap. */
export function withCuts(bytes: Uint8Array, cuts: readonly Cut[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const cut of cuts) {
    parts.push(bytes.subarray(at, cut.start), cut.bytes);
    at = cut.end;
  }
  return joined([...parts, bytes.subarray(at)]);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return Array.from(bytes.subarray(start, end), (byte) => String.fromCharCode(byte)).join("");
}

export function ofLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The first where both are the same bytes: what is as it should be stays as it is. */
export function unlessSame(before: Uint8Array, after: Uint8Array | undefined): Uint8Array | undefined {
  const isSame = after?.length === before.length && after.every((byte, index) => byte === before[index]);
  return isSame ? before : after;
}
