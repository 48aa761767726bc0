import type { PackageRule } from "./define.ts";
import { sizeOf } from "./file-list.ts";
import { packageLarge, packageTooLarge, tooManyFiles } from "./size-messages.ts";

/** One less than the 65,535 that the count's two bytes hold: that value says "see ZIP64" to some readers (yauzl 3). */
const filesLimit = 65_534;

/** The sizes and offsets in a zip's headers have four bytes. */
const bytesLimit = 2 ** 32 - 1;

const largeBytes = 100 * 1000 * 1000;

const countable: PackageRule = {
  name: "few-enough-files",
  check({ files }, report) {
    if (files.length > filesLimit) report(tooManyFiles.at(undefined, { count: files.length, limit: filesLimit }));
  },
};

const uploadable: PackageRule = {
  name: "small-enough",
  check({ files }, report) {
    const bytes = files.reduce((sum, file) => sum + sizeOf(file) + overheadOf(file.path, sizeOf(file)), 0);
    if (bytes <= largeBytes) return;
    const largest = files.reduce((left, right) => (sizeOf(right) > sizeOf(left) ? right : left));
    const holes = { size: sizeInWords(bytes), largest: largest.path, largestSize: sizeInWords(sizeOf(largest)) };
    report((bytes > bytesLimit ? packageTooLarge : packageLarge).at(undefined, holes));
  },
};

/** Local header, data descriptor and directory record of a file, each path twice, and what DEFLATE may add. */
function overheadOf(path: string, sizeBytes: number): number {
  return 30 + 16 + 46 + 2 * Buffer.byteLength(path) + Math.ceil(sizeBytes / 1000);
}

/** `1.2 MB`: decimal units, as file managers and upload limits count; the point in every locale. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** What a zip that every LMS can read holds, whatever the format. */
export const sizeRules: readonly PackageRule[] = [countable, uploadable];
