import type { FileUse } from "../../../content/kind-tools.ts";
import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { CourseMedia } from "../../../model/course.ts";
import { WorldError, type World } from "../../../model/world.ts";
import type { FoundFile } from "../../files/find-file.ts";
import { unreadableFile } from "../../files/messages.ts";
import { readBytes, readText } from "../../files/read-text.ts";
import type { Captions } from "./captions/check-captions.ts";
import { endingOf, endingsFor, fileTypeFor, type FileType } from "./file-types.ts";
import { imageDimensions } from "./image-dimensions.ts";
import {
  brokenSvg,
  dangerousContent,
  imageSizeUnknown,
  pictureTooLarge,
  mismatchedContent,
  unexpectedType,
  unsafeSvg,
} from "./messages.ts";
import { contentWords, sniff } from "./sniff.ts";
import { withoutPrivate } from "./metadata/without-private.ts";
import { checkMotion, isShownAsPicture } from "./pictures/check-picture.ts";
import { checkSvg } from "./svg/check-svg.ts";

/** What is known of a file besides its name; `ending` where the package has another than the author's file. */
export type Seen = Pick<CourseMedia, "mediaType" | "bytes" | "width" | "height" | "text" | "cues" | "seconds"> & {
  /** Captions as they were read, for what is said of them once the film is known. */
  readonly captions?: Captions;
  readonly sizeBytes?: number;
  readonly ending?: string;
};

type FilmUse = FileUse & { readonly expects: "video" | "audio" };

/** A file up to this size is read once and held, for all that looks at it and for the package. */
const heldLimitBytes = 64 * 1024;
const svgLimitBytes = 10_000_000;
const pixelLimit = 100_000_000;
const imageLimitBytes = 50_000_000;

/** Whether a file is what its uses take it for, and what the page must know of it. */
export async function lookInside(
  file: FoundFile,
  uses: readonly [FileUse, ...FileUse[]],
  world: World,
  report: Report,
): Promise<Seen | undefined> {
  const wrong = uses.find((use) => fileTypeFor(file.path, use.expects) === undefined);
  if (wrong) {
    const endings = endingsFor(wrong.expects).join(", ");
    return void report(unexpectedType.at(wrong.at, { path: file.path, use: useWords[wrong.expects], endings }));
  }
  const [first] = uses;
  const type = fileTypeFor(file.path, first.expects);
  const held = type && (await withBytes(file, first, world, report));
  if (!held || !(await isWhatItSays(held, first, type, world, report))) return undefined;
  const { bytes } = held;
  const more = await details(held, uses, world, report);
  return more && { mediaType: type.mediaType, ...(bytes ? { bytes } : {}), ...more };
}

async function withBytes(file: FoundFile, use: FileUse, world: World, report: Report): Promise<FoundFile | undefined> {
  if (file.sizeBytes > heldLimitBytes) return file;
  const bytes = await readBytes(file, use.at, world, report);
  return bytes && { ...file, bytes };
}

const useWords: Readonly<Record<FileUse["expects"], string>> = {
  image: "a picture",
  video: "a video",
  audio: "a sound",
  captions: "a caption file",
  markdown: "a Markdown file",
  font: "a font",
  any: "a file of the course",
};

async function isWhatItSays(
  file: FoundFile,
  use: FileUse,
  type: FileType,
  world: World,
  report: Report,
): Promise<boolean> {
  const head = await firstBytes(file, use, world, report);
  if (!head) return false;
  const content = sniff(head);
  const found = content === undefined ? "something else" : contentWords[content];
  if (content === "page" || content === "program") {
    report(dangerousContent.at(use.at, { path: file.path, found }));
    return false;
  }
  if (use.expects === "image" && !isShownAsPicture(file.path, content, use, report)) return false;
  // Captions, films and sounds are read themselves, and said to be what they are.
  const isRead = ["captions", "video", "audio"].includes(use.expects);
  if (type.content !== "text" && !isRead && content !== type.content) {
    report(mismatchedContent.at(use.at, { path: file.path, expected: contentWords[type.content], found }));
  }
  return true;
}

async function firstBytes(
  file: FoundFile,
  use: FileUse,
  world: World,
  report: Report,
): Promise<Uint8Array | undefined> {
  if (file.bytes) return file.bytes;
  try {
    for await (const chunk of world.openRead(file.realPath)) return chunk;
    return new Uint8Array();
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return void report(unreadableFile.at(use.at, { path: file.path, reason: error.code }));
  }
}

/** What its uses want to know of it; `undefined` when it is no use to them. */
async function details(
  file: FoundFile,
  uses: readonly [FileUse, ...FileUse[]],
  world: World,
  report: Report,
): Promise<Partial<Seen> | undefined> {
  const [first] = uses;
  const asFilm = uses.find(isFilmUse);
  if (asFilm) return filmDetails(file, asFilm, uses, world, report);
  if (endingOf(file.path) === "svg") return svgDetails(file, first, world, report);
  const keepsMetadata = uses.some((use) => use.keepsMetadata === true);
  if (uses.some((use) => use.expects === "image")) return imageDetails(file, first, keepsMetadata, world, report);
  const isPhoto = /^image\/(?:jpeg|png|webp)$/.test(fileTypeFor(file.path, "any")?.mediaType ?? "");
  if (isPhoto && !keepsMetadata) return downloadDetails(file, first, world, report);
  const asCaptions = uses.find((use) => use.expects === "captions");
  if (!asCaptions && !uses.some((use) => use.expects === "markdown")) return {};
  const text = await readText(file, first.at, world, report);
  if (text === undefined) return {};
  return asCaptions ? await captionDetails(text, file, asCaptions, report) : { text };
}

function isFilmUse(use: FileUse): use is FilmUse {
  return use.expects === "video" || use.expects === "audio";
}

/** What reads films comes with the first of them. */
async function filmDetails(
  file: FoundFile,
  use: FilmUse,
  uses: readonly FileUse[],
  world: World,
  report: Report,
): Promise<Partial<Seen> | undefined> {
  const { checkFilm, checkLength } = await import("./films/check-film.ts");
  const type = fileTypeFor(file.path, use.expects);
  const seconds = type && (await checkFilm({ file, use, type }, world, report));
  if (seconds === undefined) return undefined;
  if (seconds > 0) for (const one of uses) checkLength(file.path, seconds, one, report);
  return { seconds };
}

/** The parser comes with the first captions. What is shipped is UTF-8, whatever the file is: browsers read no other. */
async function captionDetails(text: string, { path }: FoundFile, use: FileUse, report: Report): Promise<Partial<Seen>> {
  const { checkCaptions, shownCues } = await import("./captions/check-captions.ts");
  const captions = checkCaptions(text, { path, at: use.at }, report);
  const bytes = new TextEncoder().encode(captions.webVtt);
  return { bytes, sizeBytes: bytes.length, ending: "vtt", cues: shownCues(captions), captions };
}

async function imageDetails(
  file: FoundFile,
  use: FileUse,
  keepsMetadata: boolean,
  world: World,
  report: Report,
): Promise<Partial<Seen>> {
  if (file.sizeBytes > imageLimitBytes) return {};
  const bytes = await readBytes(file, use.at, world, report);
  const dimensions = bytes && imageDimensions(bytes);
  if (bytes) checkMotion(file.path, bytes, use, report);
  const shipped = bytes && !keepsMetadata ? withoutPrivate(bytes) : undefined;
  if (bytes && !dimensions) report(imageSizeUnknown.at(use.at, { path: file.path }));
  if (dimensions && dimensions.width * dimensions.height > pixelLimit)
    report(pictureTooLarge.at(use.at, { path: file.path, ...dimensions }));
  return { ...dimensions, ...(shipped ? { bytes: shipped, sizeBytes: shipped.length } : {}) };
}

/** A photo that is offered for download goes out into the world too. */
async function downloadDetails(file: FoundFile, use: FileUse, world: World, report: Report): Promise<Partial<Seen>> {
  if (file.sizeBytes > imageLimitBytes) return {};
  const bytes = await readBytes(file, use.at, world, report);
  const shipped = bytes && withoutPrivate(bytes);
  return shipped ? { bytes: shipped, sizeBytes: shipped.length } : {};
}

async function svgDetails(file: FoundFile, use: FileUse, world: World, report: Report): Promise<Partial<Seen>> {
  const { path } = file;
  const text = await readText(file, use.at, world, report, svgLimitBytes);
  if (text === undefined) return {};
  const { broken, unsafe } = checkSvg(text);
  if (broken) report(brokenSvg.at(use.at, { path, ...broken }));
  for (const finding of unsafe) report(unsafeSvg.at(use.at, { path, ...finding }));
  // An SVG without width and height takes those of its viewBox, or the room it is given: both are fine.
  return imageDimensions(new TextEncoder().encode(text)) ?? {};
}
