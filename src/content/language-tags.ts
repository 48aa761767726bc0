import { displayNames } from "./formatters.ts";

/**
 * A BCP 47 tag as a course may have one: language, script, region, variants, the extension `u` and private use. Nothing
 * that passes this and `isKnownTag` is refused by `Intl`, which the stages after validation rely on.
 */
export const languageTag =
  "^(?!.*-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})(-[A-Za-z0-9]+)*-\\1(-|$))" +
  "[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*" +
  "(-[uU](?=-)(-[A-Za-z0-9]{3,8})*(-[A-Za-z0-9][A-Za-z](-[A-Za-z0-9]{3,8})*)*)?(-[xX](-[A-Za-z0-9]{1,8})+)?$";

const pattern = new RegExp(languageTag);

/** Tags older than today's rules (RFC 5646, 2.2.8), and names that people use and `Intl` does not. */
const others: Readonly<Record<string, string>> = {
  "zh-min-nan": "nan",
  "zh-guoyu": "zh",
  "zh-hakka": "hak",
  "zh-xiang": "hsn",
  "en-gb-oed": "en-GB-oxendict",
  "no-bok": "nb",
  "no-nyn": "nn",
  "i-klingon": "tlh",
  uk: "en-GB",
  farsi: "fa",
  mandarin: "zh",
  gaelic: "gd",
  panjabi: "pa",
  sorani: "ckb",
  kurdish: "ku",
  slovene: "sl",
  tagalog: "fil",
  valencian: "ca",
  moldovan: "ro",
};

/** Not looked up: the names of all languages take longer to load than a short course to read. */
const everyday = new Set([
  "en",
  "en-GB",
  "cy",
  "fr",
  "ar",
  "de",
  "es",
  "it",
  "la",
  "pl",
  "pt",
  "ro",
  "pa",
  "ur",
  "bn",
  "zh",
]);

/** Whether a tag of the right form names a language and a region that there are. */
export function isKnownTag(tag: string): boolean {
  if (everyday.has(tag)) return true;
  // Ukrainian, but nobody writes it in capitals.
  if (!pattern.test(tag) || tag === "UK" || canonical(tag) === undefined) return false;
  const { language, region } = new Intl.Locale(tag);
  const [primary = "", ...rest] = tag.split("-");
  const isOurs = language === primary.toLowerCase() || primary.length === 2;
  return isOurs && isLanguage(language) && (region === undefined || (isRegion(region) && isSame(region, rest)));
}

/** The tag that was meant: by a word such as Arabic, a country such as gb, or a tag with a part too many. */
export function meantTag(written: string): string | undefined {
  const word = written.trim().toLowerCase();
  const tag = word.replace(/[_\s]+/g, "-");
  return (
    others[tag] ??
    languageNamed(word) ??
    (/^[a-z]{2}$/.test(tag) && !isLanguage(tag) ? languageOfRegion(tag) : undefined) ??
    longestKnown(tag)
  );
}

/** As much of a tag from its start as names something. */
function longestKnown(tag: string): string | undefined {
  const parts = tag.split("-");
  for (let count = parts.length; count > 0; count--) {
    const head = parts.slice(0, count).join("-");
    if (!pattern.test(head)) continue;
    const known = canonical(head);
    if (known !== undefined && isKnownTag(known)) return known;
  }
  return undefined;
}

function languageOfRegion(region: string): string | undefined {
  const code = region.toUpperCase();
  if (!isRegion(code)) return undefined;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return new Intl.Locale(language).maximize().region === code ? language : `${language}-${code}`;
}

/** `Arabic`, `Cymraeg`, `français`, `British English`: a name in English or in the language itself. */
function languageNamed(word: string): string | undefined {
  if (word.length < 4) return undefined;
  const wanted = plain(word);
  return [...knownTags()].find(
    (tag) => plain(nameOf(tag, "en") ?? "") === wanted || plain(nameOf(tag, tag) ?? "") === wanted,
  );
}

function* knownTags(): Generator<string> {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  for (const first of letters)
    for (const second of letters) if (isLanguage(first + second)) yield canonical(first + second) ?? "";
  yield* ["en-GB", "en-US", "pt-BR", "zh-Hans", "zh-Hant", "fr-CA", "gsw", "yue", "haw", "chr", "fil", "ckb", "sco"];
}

function plain(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function isLanguage(code: string): boolean {
  // Of the three-letter codes there are thousands, and not every Node knows them all.
  return code.length > 2 || nameOf(code, "en") !== undefined;
}

function isRegion(code: string): boolean {
  return displayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}

/** UK is Great Britain to `Intl`, but not to a browser that reads the tag. */
function isSame(region: string, written: readonly string[]): boolean {
  return written.some((part) => part.toUpperCase() === region);
}

function nameOf(tag: string, inLanguage: string): string | undefined {
  return displayNames(inLanguage, { type: "language", fallback: "none" }).of(tag);
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
