import { crc32 } from "node:zlib";
import { joined, latin1, nothing, ofLatin1, unlessSame, type Cut } from "./cuts.ts";
import { keptExif } from "./exif.ts";
import { isAboutRights } from "./rights.ts";
import { keptXmp } from "./xmp.ts";

/** Chunks that say how a PNG is drawn, or what it is made of. */
const drawing =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|mDCV|cLLI|bKGD|hIST|pHYs|sPLT|oFFs|acTL|fcTL|fdAT)$/;
const keptKeywords = /^(?:Author|Copyright|License|Licence|Title|Disclaimer)$/;
const xmpKeyword = "XML:com.adobe.xmp";

/** What to leave out of a PNG: all that is not drawn, but who made it and who may use it; and what is behind its end. */
export function pngCuts(bytes: Uint8Array): readonly Cut[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cuts: Cut[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const name = latin1(bytes, at + 4, at + 8);
    const end = at + 12 + view.getUint32(at);
    const content = bytes.subarray(at + 8, end - 4);
    const stays = unlessSame(content, keptChunk(name, content));
    if (stays !== content) cuts.push({ start: at, end: Math.min(end, bytes.length), bytes: chunk(name, stays) });
    at = end;
    if (name === "IEND") break;
  }
  return at < bytes.length ? [...cuts, { start: at, end: bytes.length, bytes: nothing }] : cuts;
}

/** The same array where nothing is to be left out. */
function keptChunk(name: string, content: Uint8Array): Uint8Array | undefined {
  if (drawing.test(name)) return content;
  if (name === "eXIf") return keptExif(content);
  if (!/^(?:tEXt|zTXt|iTXt)$/.test(name)) return undefined;
  const keyword = latin1(content, 0, Math.max(0, content.indexOf(0)));
  if (keyword === xmpKeyword) return keptXmpChunk(content);
  const isKept = keptKeywords.test(keyword) || (keyword === "Comment" && isAboutRights(latin1(content)));
  return isKept ? content : undefined;
}

/** Keyword, compression flag and method, language, translated keyword, text; only uncompressed ones are written by anybody. */
function keptXmpChunk(content: Uint8Array): Uint8Array | undefined {
  const head = /^[^\0]+\0\0[^]([^\0]*)\0([^\0]*)\0/.exec(latin1(content))?.[0];
  const text = head === undefined ? undefined : keptXmp(new TextDecoder().decode(content.subarray(head.length)));
  return head === undefined || text === undefined
    ? undefined
    : joined([ofLatin1(head), new TextEncoder().encode(text)]);
}

function chunk(name: string, content: Uint8Array | undefined): Uint8Array {
  if (!content) return nothing;
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, content.length);
  const body = joined([ofLatin1(name), content]);
  const sum = new Uint8Array(4);
  new DataView(sum.buffer).setUint32(0, crc32(body));
  return joined([head, body, sum]);
}
