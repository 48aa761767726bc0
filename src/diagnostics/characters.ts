/** Unicode's names of the characters that are taken for others, or not seen at all. */
const names: Readonly<Record<string, string>> = {
  "\u0085": "NEXT LINE",
  "\u00a0": "NO-BREAK SPACE",
  "\u00ab": "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK",
  "\u00ad": "SOFT HYPHEN",
  "\u00b4": "ACUTE ACCENT",
  "\u00b7": "MIDDLE DOT",
  "\u00bb": "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK",
  "\u034f": "COMBINING GRAPHEME JOINER",
  "\u061c": "ARABIC LETTER MARK",
  "\u1680": "OGHAM SPACE MARK",
  "\u180e": "MONGOLIAN VOWEL SEPARATOR",
  "\u2000": "EN QUAD",
  "\u2001": "EM QUAD",
  "\u2002": "EN SPACE",
  "\u2003": "EM SPACE",
  "\u2004": "THREE-PER-EM SPACE",
  "\u2005": "FOUR-PER-EM SPACE",
  "\u2006": "SIX-PER-EM SPACE",
  "\u2007": "FIGURE SPACE",
  "\u2008": "PUNCTUATION SPACE",
  "\u2009": "THIN SPACE",
  "\u200a": "HAIR SPACE",
  "\u200b": "ZERO WIDTH SPACE",
  "\u200c": "ZERO WIDTH NON-JOINER",
  "\u200d": "ZERO WIDTH JOINER",
  "\u200e": "LEFT-TO-RIGHT MARK",
  "\u200f": "RIGHT-TO-LEFT MARK",
  "\u2010": "HYPHEN",
  "\u2011": "NON-BREAKING HYPHEN",
  "\u2012": "FIGURE DASH",
  "\u2013": "EN DASH",
  "\u2014": "EM DASH",
  "\u2015": "HORIZONTAL BAR",
  "\u2018": "LEFT SINGLE QUOTATION MARK",
  "\u2019": "RIGHT SINGLE QUOTATION MARK",
  "\u201a": "SINGLE LOW-9 QUOTATION MARK",
  "\u201b": "SINGLE HIGH-REVERSED-9 QUOTATION MARK",
  "\u201c": "LEFT DOUBLE QUOTATION MARK",
  "\u201d": "RIGHT DOUBLE QUOTATION MARK",
  "\u201e": "DOUBLE LOW-9 QUOTATION MARK",
  "\u201f": "DOUBLE HIGH-REVERSED-9 QUOTATION MARK",
  "\u2022": "BULLET",
  "\u2028": "LINE SEPARATOR",
  "\u2029": "PARAGRAPH SEPARATOR",
  "\u202a": "LEFT-TO-RIGHT EMBEDDING",
  "\u202b": "RIGHT-TO-LEFT EMBEDDING",
  "\u202c": "POP DIRECTIONAL FORMATTING",
  "\u202d": "LEFT-TO-RIGHT OVERRIDE",
  "\u202e": "RIGHT-TO-LEFT OVERRIDE",
  "\u202f": "NARROW NO-BREAK SPACE",
  "\u2032": "PRIME",
  "\u2033": "DOUBLE PRIME",
  "\u2039": "SINGLE LEFT-POINTING ANGLE QUOTATION MARK",
  "\u203a": "SINGLE RIGHT-POINTING ANGLE QUOTATION MARK",
  "\u2043": "HYPHEN BULLET",
  "\u205f": "MEDIUM MATHEMATICAL SPACE",
  "\u2060": "WORD JOINER",
  "\u2066": "LEFT-TO-RIGHT ISOLATE",
  "\u2067": "RIGHT-TO-LEFT ISOLATE",
  "\u2068": "FIRST STRONG ISOLATE",
  "\u2069": "POP DIRECTIONAL ISOLATE",
  "\u2212": "MINUS SIGN",
  "\u2236": "RATIO",
  "\u3000": "IDEOGRAPHIC SPACE",
  "\ufe55": "SMALL COLON",
  "\ufe63": "SMALL HYPHEN-MINUS",
  "\ufeff": "ZERO WIDTH NO-BREAK SPACE",
  "\uff02": "FULLWIDTH QUOTATION MARK",
  "\uff07": "FULLWIDTH APOSTROPHE",
  "\uff0c": "FULLWIDTH COMMA",
  "\uff0d": "FULLWIDTH HYPHEN-MINUS",
  "\uff1a": "FULLWIDTH COLON",
};

/** Parts of regular expressions, to stand in brackets. */
export const classes = {
  /** Spaces that are none where a program asks for one. */
  spaces: "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000",
  /** What has no width, and what turns the direction of writing. */
  hidden: "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff",
  singleQuotes: "\\u2018-\\u201b\\u2032\\u2039\\u203a\\u00b4\\uff07",
  doubleQuotes: "\\u201c-\\u201f\\u2033\\u00ab\\u00bb\\uff02",
  dashes: "\\u2010-\\u2015\\u2043\\u2212\\ufe63\\uff0d",
} as const;

/** `NO-BREAK SPACE (U+00A0)`; what has no name here is shown with its number. */
export function characterName(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${names[character] ?? letterName(character)} (U+${number})`;
}

function letterName(character: string): string {
  if (/^\p{sc=Cyrl}$/u.test(character)) return `CYRILLIC LETTER ${character}`;
  if (/^\p{sc=Grek}$/u.test(character)) return `GREEK LETTER ${character}`;
  return /^[\uff01-\uff5e]$/.test(character) ? `FULLWIDTH SIGN ${character}` : character;
}

const hidden = new RegExp(`[${classes.hidden}]`, "g");

/** A text without what cannot be seen in it. */
export function withoutHidden(text: string): string {
  return text.replace(hidden, "");
}

/** Letters of other alphabets that look like those of keys and ids, in pairs. */
const pairs = "аaеeоoрpсcхxуyіiѕsјjԁdһhкkмmтtвbнhοoαaιiνvρpτtυuκkıi";
const letters = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, like = "", plain = ""]) => [like, plain]));
const anySpace = new RegExp(`[${classes.spaces}]`, "g");
const anyDash = new RegExp(`[${classes.dashes}]`, "g");
const atEnds = new RegExp(
  `^[\\s${classes.singleQuotes}${classes.doubleQuotes}]+|[\\s${classes.singleQuotes}${classes.doubleQuotes}]+$`,
  "g",
);

/** A key, id or word of the format as it was meant: without what is not seen, and in the letters of the keyboard. */
export function plainName(name: string): string {
  const seen = withoutHidden(name).replace(anySpace, " ").replace(anyDash, "-").replace(atEnds, "");
  return [...seen].map((character) => plainLetter(character)).join("");
}

function plainLetter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const isWide = point > 0xff00 && point < 0xff5f;
  return isWide ? String.fromCodePoint(point - 0xfee0) : (letters.get(character) ?? character);
}

/** Where the first character of a name stands that is not what it looks like. */
export function firstOdd(name: string): { readonly at: number; readonly character: string } | undefined {
  const { spaces, hidden: unseen, dashes, singleQuotes, doubleQuotes } = classes;
  const odd = new RegExp(
    `[${spaces}${unseen}${dashes}${singleQuotes}${doubleQuotes}\\uff01-\\uff5e${[...letters.keys()].join("")}]`,
    "u",
  );
  const found = odd.exec(name);
  return found ? { at: found.index, character: found[0] } : undefined;
}
