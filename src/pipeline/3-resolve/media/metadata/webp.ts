import { joined, latin1, ofLatin1, unlessSame } from "./cuts.ts";
import { keptExif } from "./exif.ts";
import { keptXmp } from "./xmp.ts";

const drawing = /^(?:VP8 |VP8L|VP8X|ALPH|ANIM|ANMF|ICCP)$/;
const flagsOf = { EXIF: 0x08, "XMP ": 0x04 } as const;

/** A WebP without what is not drawn, but who made it and who may use it; `undefined` when that is all there is. */
export function webpWithout(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const parts: { readonly name: string; readonly content: Uint8Array }[] = [];
  let isChanged = end < bytes.length;
  for (let at = 12; at + 8 <= end;) {
    const name = latin1(bytes, at, at + 4);
    const length = view.getUint32(at + 4, true);
    const content = bytes.subarray(at + 8, Math.min(end, at + 8 + length));
    const stays = unlessSame(content, keptChunk(name, content));
    isChanged ||= stays !== content;
    if (stays) parts.push({ name, content: stays });
    at += 8 + length + (length % 2);
  }
  return isChanged ? writeWebp(parts) : undefined;
}

function keptChunk(name: string, content: Uint8Array): Uint8Array | undefined {
  if (drawing.test(name)) return content;
  if (name === "EXIF") {
    // Some programs put JPEG's mark before it.
    const isMarked = latin1(content, 0, 6) === "Exif\0\0";
    return keptExif(isMarked ? content.subarray(6) : content);
  }
  if (name !== "XMP ") return undefined;
  const text = keptXmp(new TextDecoder().decode(content));
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

function writeWebp(parts: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const names = new Set(parts.map(({ name }) => name));
  const body = parts.flatMap(({ name, content }) => [
    ofLatin1(name),
    length32(content.length),
    name === "VP8X" ? withFlags(content, names) : content,
    new Uint8Array(content.length % 2),
  ]);
  const inner = joined([ofLatin1("WEBP"), ...body]);
  return joined([ofLatin1("RIFF"), length32(inner.length), inner]);
}

/** `VP8X` says which chunks there are. */
function withFlags(content: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  const copy = content.slice();
  for (const [name, flag] of Object.entries(flagsOf)) if (!names.has(name)) copy[0] = (copy[0] ?? 0) & ~flag;
  return copy;
}

function length32(length: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}
