import type { ReadPart } from "./read-film.ts";

/** How an MP4 is laid out. */
export interface Mp4Layout {
  /** Whether the file ends within one of its boxes. */
  readonly isCut: boolean;
  /** `moov` says where in the file everything is: without it nothing can be played. */
  readonly index: "first" | "last" | "missing";
}

/** A box begins with its length and its name (ISO/IEC 14496-12, 4.2); only these are read, however large the film. */
export async function mp4Layout(sizeBytes: number, read: ReadPart): Promise<Mp4Layout> {
  const names: string[] = [];
  let at = 0;
  while (at + 8 <= sizeBytes) {
    const { name, length } = boxAt(await read(at, Math.min(at + 16, sizeBytes)), sizeBytes - at);
    if (length < 8) break;
    names.push(name);
    at += length;
  }
  const index = names.indexOf("moov");
  const data = names.findIndex((name) => name === "mdat" || name === "moof");
  return {
    isCut: at > sizeBytes,
    index: index < 0 ? "missing" : data >= 0 && data < index ? "last" : "first",
  };
}

function boxAt(head: Uint8Array, left: number): { readonly name: string; readonly length: number } {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const name = String.fromCharCode(...head.subarray(4, 8));
  const length = view.getUint32(0);
  if (length === 0) return { name, length: left };
  return { name, length: length === 1 && head.length >= 16 ? Number(view.getBigUint64(8)) : length };
}
