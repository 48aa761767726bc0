import { dateFormat, displayNames, numberFormat } from "../../../content/formatters.ts";
import type { PlacedPart, ViewTools } from "../../../content/kind-tools.ts";
import type { Block } from "../../../model/sessions.ts";
import type { PageScope } from "./document-scope.ts";
import { passageLanguage } from "./passage-language.ts";
import { dataIsland } from "../safe-html.ts";
import { fileOf, placedFile } from "./placed-file.ts";
import { textTools, type TextPlace, type TextTools } from "./text-tools.ts";

/** What a kind is given to make its view. */
export function viewTools(domId: string, place: TextPlace, document: PageScope, block?: Block): ViewTools & TextTools {
  const { words, course } = document;
  return {
    ...textTools(place, document),
    file: (path) => placedFile(path, document),
    cues: (path) => dataIsland(fileOf(path, document).cues ?? []),
    language: (text) => passageLanguage(text, course.direction),
    part: (id) => partOf(id, block),
    block: document.block,
    words,
    date: (isoDate) => dateWords(isoDate, course.locale),
    number: (value) => numberFormat(course.locale, { maximumFractionDigits: 9 }).format(value),
    languageName: (tag) => displayNames(course.language, { type: "language" }).of(tag) ?? tag,
    domId,
  };
}

/** A part the resolve stage placed; its absence is our own bug. */
function partOf(id: string, block: Block | undefined): PlacedPart {
  const part = block?.parts.find((candidate) => candidate.id === id);
  if (!part) throw new Error(`The part "${id}" was not placed.`);
  return part;
}

/** A size as the language writes it: "240 kB", "1.4 MB". Units of 1,000, as download lists of browsers have them. */
export function sizeWords(bytes: number, language: string): string {
  const isLarge = bytes >= 999_500;
  const unit = isLarge ? "megabyte" : "kilobyte";
  const format = numberFormat(language, { style: "unit", unit, maximumFractionDigits: isLarge ? 1 : 0 });
  return format.format(isLarge ? bytes / 1e6 : Math.max(1, bytes / 1000));
}

/** A year, month or day as the language writes it. */
export function dateWords(isoDate: string, locale: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  if (year === undefined) return isoDate;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return dateFormat(locale, {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(date);
}
