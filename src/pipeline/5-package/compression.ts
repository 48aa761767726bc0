import { sizeOf } from "../../formats/file-list.ts";
import type { SiteFile } from "../../model/site.ts";

/** How the content of a file is put into the zip. */
export type Compression =
  /** Whole in memory, DEFLATE. */
  | "deflate"
  /** Whole in memory, as it is: sizes stand in the local header, which Java's ZipInputStream insists on. */
  | "store"
  /** From a stream, DEFLATE. */
  | "deflate-stream"
  /** From a stream, as DEFLATE blocks of level 0: streams get a data descriptor, which only DEFLATE may have. */
  | "wrap-stream";

/** What is held in memory at once; a larger file is streamed. */
export const heldLimitBytes = 64 * 1024 * 1024;

const compressedTypes = new Set([
  "application/epub+zip",
  "application/gzip",
  "application/pdf",
  "application/zip",
  "audio/aac",
  "audio/flac",
  "audio/mp4",
  "audio/mpeg",
  "audio/ogg",
  "audio/webm",
  "font/woff",
  "font/woff2",
  "image/avif",
  "image/gif",
  "image/jpeg",
  "image/png",
  "image/webp",
]);

/** Office documents are zips; video is always compressed. */
const compressedFamilies = [
  "video/",
  "application/vnd.openxmlformats-officedocument.",
  "application/vnd.oasis.opendocument.",
];

/** Decided by media type and size alone, so that the same file always gives the same bytes. */
export function compressionOf(file: SiteFile): Compression {
  const mediaType = file.mediaType.toLowerCase().replace(/;.*$/, "").trim();
  const isCompressed =
    compressedTypes.has(mediaType) || compressedFamilies.some((family) => mediaType.startsWith(family));
  if (sizeOf(file) > heldLimitBytes) return isCompressed ? "wrap-stream" : "deflate-stream";
  // archiver 8 stores an empty file whatever it is told, but only when told does it leave out the data descriptor.
  return isCompressed || sizeOf(file) === 0 ? "store" : "deflate";
}
