import type { FileUse } from "../../../../content/kind-tools.ts";
import type { Report } from "../../../../diagnostics/diagnostic.ts";
import type { World } from "../../../../model/world.ts";
import type { FoundFile } from "../../../files/find-file.ts";
import type { FileType } from "../file-types.ts";
import { mismatchedContent } from "../messages.ts";
import { contentWords } from "../sniff.ts";
import { clockWords } from "./clock-words.ts";
import { indexFirstLine, mendLine, soundAloneLine } from "./mend-line.ts";
import { codecNotEverywhere, durationDiffers, filmIndexLast, filmNotReadable, filmWithoutPicture } from "./messages.ts";
import { mp4Layout, type Mp4Layout } from "./mp4-boxes.ts";
import { unplayableParts } from "./playable.ts";
import { readFilm, type Container, type Film, type ReadPart } from "./read-film.ts";

/** A film or sound and what the course says of it. */
interface Named {
  readonly file: FoundFile;
  readonly use: FileUse & { readonly expects: "video" | "audio" };
  readonly type: FileType;
}

/** Whether browsers play a film or a sound, and how long it is; the seconds, where it can be played. */
export async function checkFilm(named: Named, world: World, report: Report): Promise<number | undefined> {
  const { file, use, type } = named;
  const { path, sizeBytes } = file;
  const read: ReadPart = async (start, end) =>
    file.bytes?.subarray(start, end) ?? (await world.readPart(file.realPath, start, end));
  const film = await readFilm(sizeBytes, read);
  if (!film) return void report(filmNotReadable.at(use.at, { path, ...notAFilm }));
  const layout = film.container === "mp4" ? await mp4Layout(sizeBytes, read) : undefined;
  const broken = brokenWords(film, layout);
  if (broken) return void report(filmNotReadable.at(use.at, { path, ...broken }));
  if (contentOf[film.container] !== type.content && film.container !== "matroska") {
    const expected = type.content === "text" ? "a text" : contentWords[type.content];
    report(mismatchedContent.at(use.at, { path, expected, found: containerWords[film.container] }));
  }
  reportParts(named, film, layout, report);
  return film.seconds;
}

const notAFilm = {
  reason: "it is neither a film nor a sound that browsers know",
  advice: "Put the real file there: a download that went wrong often leaves a text or a page under its name.",
};

function brokenWords(
  { container, tracks }: Film,
  layout: Mp4Layout | undefined,
): { readonly reason: string; readonly advice: string } | undefined {
  if (layout?.index === "missing")
    return {
      reason: "the part that says where everything is (moov) is missing, so recording or copying it was never finished",
      advice: "Record or export it again, or copy it again and wait until that is done.",
    };
  if (layout?.isCut)
    return { reason: "it is cut short", advice: "Copy or download it again; it ends before it should." };
  // Of Ogg only Opus and Vorbis are known; FLAC in it plays where the others do.
  const isEmpty = tracks.length === 0 && container !== "ogg";
  return isEmpty ? { reason: "there is neither picture nor sound in it", advice: "Export it again." } : undefined;
}

function reportParts({ file, use }: Named, film: Film, layout: Mp4Layout | undefined, report: Report): void {
  const { path } = file;
  const hasPicture = film.tracks.some(({ kind }) => kind === "picture");
  if (use.expects === "video" && !hasPicture) {
    report(filmWithoutPicture.at(use.at, { path, command: soundAloneLine(path, film.container === "mp4") }));
  } else {
    const parts = unplayableParts(film).filter(({ part }) => use.expects === "video" || part !== "picture");
    const command = mendLine(path, use.expects, parts);
    for (const { part, codec, who } of parts)
      report(codecNotEverywhere.at(use.at, { path, what: `${partWords[part]} ${codec}`, who, command }));
    if (parts.length === 0 && layout?.index === "last")
      report(filmIndexLast.at(use.at, { path, command: indexFirstLine(path) }));
  }
}

const partWords = { file: "is", picture: "has its picture in", sound: "has its sound in" } as const;

/** Says so where a block gives another length than the file has: a second or two, or one in fifty, is how people round. */
export function checkLength(path: string, seconds: number, { lasts }: FileUse, report: Report): void {
  if (!lasts || Math.abs(lasts.seconds - seconds) <= Math.max(1.5, seconds / 50)) return;
  const [given, real] = [clockWords(lasts.seconds), clockWords(seconds)];
  report(durationDiffers.at(lasts.at, { given, path, real }));
}

const contentOf: Readonly<Record<Container, FileType["content"] | undefined>> = {
  mp4: "mp4",
  webm: "webm",
  matroska: undefined,
  mp3: "mp3",
  ogg: "ogg",
  wave: undefined,
  adts: undefined,
  flac: undefined,
};
const containerWords: Readonly<Record<Container, string>> = {
  mp4: contentWords.mp4,
  webm: contentWords.webm,
  matroska: "a Matroska film",
  mp3: contentWords.mp3,
  ogg: contentWords.ogg,
  wave: "a WAVE sound",
  adts: "an AAC sound",
  flac: "a FLAC sound",
};
