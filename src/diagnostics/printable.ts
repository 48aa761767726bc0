import { classes } from "./characters.ts";

const powerless = new RegExp(`[^\\P{Cc}\\t\\n]|[\\u2028\\u2029${classes.spaces}${classes.hidden}]`, "u");
const each = new RegExp(powerless, "gu");

/** What of a text would not be seen, or would move or forge what is shown, as `\x1b` and `\u202e`. */
export function printable(text: string): string {
  const isName = !/[ \n]/.test(text);
  return text.replace(each, (character, at: number) =>
    isAtHome(character, at, text) || (!isName && isFixedSpace(character)) ? character : escaped(character),
  );
}

/** A line of a file, as what to show for each of its UTF-16 units: the second half of a pair shows nothing. */
export function visibleUnits(line: string): readonly string[] {
  const shown: string[] = [];
  for (const character of line) {
    const isPlain = !powerless.test(character) || isAtHome(character, shown.length, line);
    shown.push(isPlain ? character : escaped(character), ...(character.length > 1 ? [""] : []));
  }
  return shown;
}

function escaped(character: string): string {
  const point = character.charCodeAt(0);
  const isControl = point < 0xa0;
  return isControl ? `\\x${point.toString(16).padStart(2, "0")}` : `\\u${point.toString(16).padStart(4, "0")}`;
}

/** Joiners belong to the words of many scripts, and to emoji of several parts. */
function isAtHome(character: string, at: number, text: string): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return /[\u200c\u200d]/.test(character) && /(?:[^\P{L}A-Za-z]|\p{M}|\p{Extended_Pictographic}|\ufe0f)$/u.test(before);
}

/** French puts one before a colon. */
function isFixedSpace(character: string): boolean {
  return character === "\u00a0" || character === "\u202f";
}
