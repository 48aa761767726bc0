import { joined, latin1, nothing, ofLatin1, unlessSame, type Cut } from "./cuts.ts";
import { keptExif } from "./exif.ts";
import { keptResourcesOf } from "./iptc.ts";
import { isAboutRights } from "./rights.ts";
import { keptXmp } from "./xmp.ts";

const exifMark = "Exif\0\0";
const xmpMark = "http://ns.adobe.com/xap/1.0/\0";
const photoshopMark = "Photoshop 3.0\0";

/**
 * What to leave out of a JPEG. Of the segments for applications only those stay that say how it is drawn (JFIF, ICC profile, Adobe);
 * behind the picture phones put a second one, or a film of the moment, with places of their own: that goes too.
 */
export function jpegCuts(bytes: Uint8Array): readonly Cut[] {
  const cuts: Cut[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at++; // Within the picture's data.
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return trailing(cuts, at + 2, bytes);
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) {
      const content = bytes.subarray(at + 4, end);
      const stays = unlessSame(content, keptSegment(marker, content));
      if (stays !== content) cuts.push({ start: at, end: Math.min(end, bytes.length), bytes: segment(marker, stays) });
    }
    at = Math.max(end, at + 2);
  }
  return at === bytes.length - 2 && bytes[at] === 0xff ? trailing(cuts, at + 2, bytes) : cuts;
}

function trailing(cuts: readonly Cut[], end: number, bytes: Uint8Array): readonly Cut[] {
  return end < bytes.length ? [...cuts, { start: end, end: bytes.length, bytes: nothing }] : cuts;
}

/** The same array where nothing is to be left out. */
function keptSegment(marker: number, content: Uint8Array): Uint8Array | undefined {
  const begins = (mark: string) => latin1(content, 0, mark.length) === mark;
  const rest = (mark: string) => content.subarray(mark.length);
  if (marker === 0xfe) return isAboutRights(latin1(content)) ? content : undefined;
  if (marker === 0xe1 && begins(exifMark)) return marked(exifMark, keptExif(rest(exifMark)));
  if (marker === 0xe1 && begins(xmpMark)) return marked(xmpMark, encoded(keptXmp(decoded(rest(xmpMark)))));
  if (marker === 0xed && begins(photoshopMark)) return marked(photoshopMark, keptResourcesOf(rest(photoshopMark)));
  const isDrawing =
    (marker === 0xe0 && begins("JFIF\0")) ||
    (marker === 0xe2 && begins("ICC_PROFILE\0")) ||
    (marker === 0xee && begins("Adobe"));
  return isDrawing ? content : undefined;
}

const marked = (mark: string, content: Uint8Array | undefined): Uint8Array | undefined =>
  content && joined([ofLatin1(mark), content]);
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encoded = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : new TextEncoder().encode(text);

function segment(marker: number, content: Uint8Array | undefined): Uint8Array {
  if (!content) return nothing;
  const length = content.length + 2;
  return joined([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content]);
}
