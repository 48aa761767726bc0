import type { PlacedFile } from "../../../content/kind-tools.ts";
import type { Course, CourseMedia } from "../../../model/course.ts";
import type { Picture } from "../../../model/sessions.ts";
import { normalisePath } from "../../files/safe-path.ts";
import type { MarkdownScope } from "../markdown/scope.ts";
import { plainText } from "../plain-text.ts";
import { imageInText } from "../messages.ts";
import { pictureNotHere, pictureNotRead } from "../markdown/messages.ts";
import type { PageScope } from "./document-scope.ts";

/** A file that is in the package, as pages refer to it. */
export function placedFile(path: string, document: { readonly course: Pick<Course, "media"> }): PlacedFile {
  const file = fileOf(path, document);
  return {
    href: hrefOf(file),
    sizeBytes: file.sizeBytes,
    typeName: typeName(file),
    mediaType: file.mediaType,
    ...(file.width !== undefined && file.height !== undefined ? { width: file.width, height: file.height } : {}),
  };
}

/** Address of a file within the package, relative to the document. */
export function hrefOf({ path, sitePath }: CourseMedia): string {
  if (sitePath === undefined) throw new Error(`The file "${path}" is not shipped.`);
  return sitePath.split("/").map(encodeURIComponent).join("/");
}

/** "PDF": for link texts. */
export function typeName({ path }: CourseMedia): string {
  return (path.split(".").at(-1) ?? "").toUpperCase();
}

/** A picture of the course or of a session, for its `img`. */
export function placedPicture(
  { image, alt }: Picture,
  document: { readonly course: Pick<Course, "media"> },
): { readonly file: PlacedFile; readonly alt: string } {
  return { file: placedFile(image, document), alt: alt === undefined ? "" : plainText(alt) };
}

type Pictures = MarkdownScope["picture"];

/** Pictures of a text that may have some. */
export function picturesOf(document: PageScope): Pictures {
  return (source) => {
    const file = foundFile(source, document);
    return file?.sitePath === undefined ? (span) => pictureNotRead.at(span, { source }) : placedFile(source, document);
  };
}

/** Where a picture is a block of its own. */
export const noPictures: Pictures = (source) => (span) => imageInText.at(span, { source });

/** Where there is room for words alone. */
export const wordsAlone: Pictures = (source) => (span) => pictureNotHere.at(span, { source });

/** A file the resolve stage found; its absence is our own bug. */
export function fileOf(path: string, document: { readonly course: Pick<Course, "media"> }): CourseMedia {
  const file = foundFile(path, document);
  if (!file) throw new Error(`The file "${path}" was not found before rendering.`);
  return file;
}

function foundFile(path: string, { course }: { readonly course: Pick<Course, "media"> }): CourseMedia | undefined {
  const files = byPath.get(course.media) ?? new Map(course.media.map((file) => [file.path, file]));
  byPath.set(course.media, files);
  return files.get(normalisePath(path)) ?? files.get(path);
}

/** A course of thousands of pictures asks for each of them several times. */
const byPath = new WeakMap<Course["media"], ReadonlyMap<string, CourseMedia>>();
