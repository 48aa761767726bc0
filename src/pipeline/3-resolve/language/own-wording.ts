import type { Wording } from "../../../contract/wording.ts";
import type { LocaleInput } from "../../2-validate/course-input.ts";

/** The files that speak to a course, the most general first: `en.yaml`, then `en-GB.yaml` (RFC 4647, 3.4: lookup). */
export function localesFor(language: string, locales: readonly LocaleInput[]): readonly LocaleInput[] {
  const wanted = `${language.toLowerCase()}-`;
  return locales
    .filter(({ tag }) => wanted.startsWith(`${tag.toLowerCase()}-`))
    .toSorted((left, right) => left.tag.length - right.tag.length);
}

/** The tool's words, and over them those of the course's own files, the last of which wins. */
export function withOwnWords(base: Wording["entries"], own: readonly LocaleInput[]): Wording["entries"] {
  return Object.assign({}, base, ...own.map(({ value }) => value)) as Wording["entries"]; // the schema allows known keys only
}

/** Keys of the interface that none of the files has. */
export function keysLeft(base: Wording["entries"], own: readonly LocaleInput[]): readonly string[] {
  return Object.keys(base).filter((key) => !own.some(({ value }) => Object.hasOwn(value, key)));
}
