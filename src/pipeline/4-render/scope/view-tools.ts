import type { PlacedFile, ViewTools } from "../../../content/kind-tools.ts";
import type { DocumentScope } from "./document-scope.ts";
import { fileOf, textTools, type TextPlace } from "./text-tools.ts";

/** What a kind is given to make its view. */
export function viewTools(domId: string, place: TextPlace, document: DocumentScope): ViewTools {
  const { words, course } = document;
  return {
    ...textTools(place, document),
    file: (path) => placedFile(path, document),
    words,
    date: (isoDate) => dateWords(isoDate, course.locale),
    // Made only when asked for: a formatter takes as long as rendering a block.
    number: (value) => new Intl.NumberFormat(course.locale, { maximumFractionDigits: 9 }).format(value),
    languageName: (tag) => new Intl.DisplayNames([course.language], { type: "language" }).of(tag) ?? tag,
    domId,
  };
}

function placedFile(path: string, document: DocumentScope): PlacedFile {
  const file = fileOf(path, document);
  if (file.sitePath === undefined) throw new Error(`The file "${path}" is not shipped.`);
  return {
    href: file.sitePath.split("/").map(encodeURIComponent).join("/"),
    sizeBytes: file.sizeBytes,
    typeName: (file.sitePath.split(".").at(-1) ?? "").toUpperCase(),
    ...(file.width !== undefined && file.height !== undefined ? { width: file.width, height: file.height } : {}),
  };
}

/** A year, month or day as the language writes it. */
export function dateWords(isoDate: string, locale: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  if (year === undefined) return isoDate;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(date);
}
