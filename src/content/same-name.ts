import { classes, withoutHidden } from "../diagnostics/characters.ts";

const singles = new RegExp(`[${classes.singleQuotes}\`]`, "g");
const doubles = new RegExp(`[${classes.doubleQuotes}]`, "g");
const dashes = new RegExp(`[${classes.dashes}]`, "g");
const letters: Readonly<Record<string, string>> = { ß: "ss", ẞ: "SS", æ: "ae", Æ: "Ae", œ: "oe", Œ: "Oe" };

/**
 * What all ways to write one name have in common: programs change quotation marks, dashes and spaces while they are typed,
 * and what looks the same is meant to be the same. Capitals count.
 */
export function sameName(text: string): string {
  return withoutHidden(text.normalize("NFC"))
    .replace(singles, "'")
    .replace(doubles, '"')
    .replace(dashes, "-")
    .replace(/[ßẞæÆœŒ]/g, (letter) => letters[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}
