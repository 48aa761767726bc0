import { joined } from "./cuts.ts";

/**
 * What stays of Exif (CIPA DC-008): how the picture is turned and measured, who made it and who may use it. All else goes, since
 * cameras put place, serial number and owner also where only they look for it: in maker notes, comments and the small picture.
 */
const keptInFirst: readonly number[] = [
  0x0112, // Orientation
  0x011a, // XResolution
  0x011b, // YResolution
  0x0128, // ResolutionUnit
  0x0213, // YCbCrPositioning
  0x013b, // Artist
  0x8298, // Copyright
];
const exifPointer = 0x8769;
const keptInExif: readonly number[] = [
  0xa001, // ColorSpace
  0xa002, // PixelXDimension: with the resolution it sets the size in Chromium
  0xa003, // PixelYDimension
];

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
}

const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 };

/** A TIFF structure with what stays alone; `undefined` when nothing does, or it cannot be read. */
export function keptExif(tiff: Uint8Array): Uint8Array | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const mark = view.getUint16(0);
    if (mark !== 0x4949 && mark !== 0x4d4d) return undefined;
    const little = mark === 0x4949;
    const first = entriesAt(tiff, view, view.getUint32(4, little), little);
    const pointer = first.find(({ tag }) => tag === exifPointer);
    const exif = pointer ? entriesAt(tiff, view, numberOf(pointer, little), little) : [];
    return writeTiff(keep(first, keptInFirst), keep(exif, keptInExif), little);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function keep(entries: readonly Entry[], tags: readonly number[]): readonly Entry[] {
  return entries.filter(({ tag }) => tags.includes(tag)).toSorted((left, right) => left.tag - right.tag);
}

function entriesAt(tiff: Uint8Array, view: DataView, at: number, little: boolean): readonly Entry[] {
  return Array.from({ length: view.getUint16(at, little) }, (_, index) => {
    const place = at + 2 + index * 12;
    const [tag, type] = [view.getUint16(place, little), view.getUint16(place + 2, little)];
    const count = view.getUint32(place + 4, little);
    const length = count * (typeBytes[type] ?? 0);
    const start = length > 4 ? view.getUint32(place + 8, little) : place + 8;
    return { tag, type, count, value: tiff.slice(start, start + length) };
  });
}

function numberOf({ value }: Entry, little: boolean): number {
  return new DataView(value.buffer, value.byteOffset, value.byteLength).getUint32(0, little);
}

function writeTiff(first: readonly Entry[], exif: readonly Entry[], little: boolean): Uint8Array | undefined {
  if (first.length + exif.length === 0) return undefined;
  const hasExif = exif.length > 0;
  const firstAt = 8;
  const blank = { tag: exifPointer, type: 4, count: 1, value: new Uint8Array(4) };
  const exifAt = firstAt + directoryBytes(hasExif ? [...first, blank] : first);
  const pointer = new Uint8Array(4);
  new DataView(pointer.buffer).setUint32(0, exifAt, little);
  const all = hasExif
    ? [...first, { ...blank, value: pointer }].toSorted((left, right) => left.tag - right.tag)
    : first;
  const head = new Uint8Array(8);
  const view = new DataView(head.buffer);
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, firstAt, little);
  return joined([head, directory(all, firstAt, little), ...(hasExif ? [directory(exif, exifAt, little)] : [])]);
}

const evenly = (length: number): number => length + (length % 2);

function directoryBytes(entries: readonly Entry[]): number {
  return 6 + entries.reduce((sum, { value }) => sum + 12 + (value.length > 4 ? evenly(value.length) : 0), 0);
}

/** A directory and behind it the values that find no room in their entries. */
function directory(entries: readonly Entry[], at: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(directoryBytes(entries));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, entries.length, little);
  let free = 6 + entries.length * 12;
  for (const [index, { tag, type, count, value }] of entries.entries()) {
    const place = 2 + index * 12;
    view.setUint16(place, tag, little);
    view.setUint16(place + 2, type, little);
    view.setUint32(place + 4, count, little);
    if (value.length <= 4) {
      bytes.set(value, place + 8);
    } else {
      view.setUint32(place + 8, at + free, little);
      bytes.set(value, free);
      free += evenly(value.length);
    }
  }
  return bytes;
}
