import type { TextRange } from "../../../model/source.ts";

/** A picture that a Markdown text names. */
export interface NamedPicture {
  /** As its author wrote it, decoded. */
  readonly path: string;
  readonly alt: string;
  /** Where it stands in the text. */
  readonly at: TextRange;
}

const words = String.raw`((?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*)`;
const address = String.raw`(?:<([^<>\n]*)>|((?:[^\s()<>"]+ +)+[^\s()<>"]*\.(?:svg|png|jpe?g|gif|webp|avif)|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))`;
const inPlace = new RegExp(String.raw`(?<!\\)!\[${words}\](?:\(\s*${address}|\[([^\]]*)\])?`, "g");
const apart = /^ {0,3}\[([^\]]+)\]:\s*(?:<([^<>\n]*)>|(\S+))/gm;

/**
 * The pictures of a Markdown text, found by their signs: the parser belongs to a later stage, which reports a picture
 * that was not found here. Code is left out.
 */
export function picturesIn(text: string): readonly NamedPicture[] {
  const source = withoutCode(text);
  const named = new Map(
    [...source.matchAll(apart)].map(([, label = "", angled, bare]) => [keyOf(label), angled ?? bare ?? ""] as const),
  );
  return [...source.matchAll(inPlace)].flatMap((match) => {
    const [written, alt = "", angled, bare, label] = match;
    const path = angled ?? bare ?? named.get(keyOf(label === undefined || label === "" ? alt : label));
    const start = match.index;
    return path === undefined ? [] : [{ path: decoded(path), alt, at: { start, end: start + written.length } }];
  });
}

/** Code as blanks, so that places stay. */
function withoutCode(text: string): string {
  return text.replace(/^ {0,3}(```|~~~)[^]*?(?:^ {0,3}\1|$(?![^]))|(?<!`)(`+)(?!`)[^]*?(?<!`)\2(?!`)/gm, (code) =>
    code.replace(/[^\n]/g, " "),
  );
}

const keyOf = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();

function decoded(address: string): string {
  const plain = address.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
