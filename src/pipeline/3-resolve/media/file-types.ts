import type { FileUse } from "../../../content/kind-tools.ts";
import type { Content } from "./sniff.ts";

/** A type of file that a course may ship. */
export interface FileType {
  readonly mediaType: string;
  /** What its first bytes must look like; `text` files have no mark of their own. */
  readonly content: Content | "text";
}

const images: Readonly<Record<string, FileType>> = {
  svg: { mediaType: "image/svg+xml", content: "text" },
  png: { mediaType: "image/png", content: "png" },
  jpg: { mediaType: "image/jpeg", content: "jpeg" },
  jpeg: { mediaType: "image/jpeg", content: "jpeg" },
  gif: { mediaType: "image/gif", content: "gif" },
  webp: { mediaType: "image/webp", content: "webp" },
  avif: { mediaType: "image/avif", content: "avif" },
};
const videos: Readonly<Record<string, FileType>> = {
  mp4: { mediaType: "video/mp4", content: "mp4" },
  webm: { mediaType: "video/webm", content: "webm" },
};
const audios: Readonly<Record<string, FileType>> = {
  mp3: { mediaType: "audio/mpeg", content: "mp3" },
  m4a: { mediaType: "audio/mp4", content: "mp4" },
  ogg: { mediaType: "audio/ogg", content: "ogg" },
};
/** SubRip is converted, so it is WebVTT in the package. */
const captions: Readonly<Record<string, FileType>> = {
  vtt: { mediaType: "text/vtt", content: "vtt" },
  srt: { mediaType: "text/vtt", content: "text" },
};
const { vtt } = captions;
const fonts: Readonly<Record<string, FileType>> = { woff2: { mediaType: "font/woff2", content: "woff2" } };
const markdowns: Readonly<Record<string, FileType>> = { md: { mediaType: "text/markdown", content: "text" } };
const openXml = "application/vnd.openxmlformats-officedocument";
const documents: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: "application/pdf", content: "pdf" },
  docx: { mediaType: `${openXml}.wordprocessingml.document`, content: "zip" },
  xlsx: { mediaType: `${openXml}.spreadsheetml.sheet`, content: "zip" },
  pptx: { mediaType: `${openXml}.presentationml.presentation`, content: "zip" },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", content: "zip" },
  ods: { mediaType: "application/vnd.oasis.opendocument.spreadsheet", content: "zip" },
  odp: { mediaType: "application/vnd.oasis.opendocument.presentation", content: "zip" },
  epub: { mediaType: "application/epub+zip", content: "zip" },
  zip: { mediaType: "application/zip", content: "zip" },
  rtf: { mediaType: "application/rtf", content: "rtf" },
  txt: { mediaType: "text/plain", content: "text" },
  csv: { mediaType: "text/csv", content: "text" },
  ics: { mediaType: "text/calendar", content: "text" },
};

const byUse: Readonly<Record<FileUse["expects"], Readonly<Record<string, FileType>>>> = {
  image: images,
  video: videos,
  audio: audios,
  captions,
  markdown: markdowns,
  font: fonts,
  any: { ...documents, ...images, ...videos, ...audios, ...(vtt ? { vtt } : {}), ...markdowns },
};

/** The type of a file by its ending, if it may be used so. */
export function fileTypeFor(path: string, expects: FileUse["expects"]): FileType | undefined {
  const types = byUse[expects];
  const ending = endingOf(path);
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
}

export function endingsFor(expects: FileUse["expects"]): readonly string[] {
  return Object.keys(byUse[expects]);
}

/** "png": lower case, without the dot; empty when there is none. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
