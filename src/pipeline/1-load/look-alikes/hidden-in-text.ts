import { characterName, withoutHidden } from "../../../diagnostics/characters.ts";
import type { Diagnostic } from "../../../diagnostics/diagnostic.ts";
import { hiddenInText, lineSeparator, textTurned } from "./messages.ts";
import type { FileText } from "../node-index.ts";

/** Joiners belong to words of many scripts; what is left has no business in a figure or an address. */
const unseen = "[\\u00ad\\u034f\\u180e\\u200b\\u200e\\u200f\\u2060-\\u2064\\ufeff]+";
/** Marks of direction stand beside signs where lines of two directions meet. */
const unmeant = "[\\u00ad\\u034f\\u180e\\u200b\\u2060-\\u2064\\ufeff]+";
const sign = "[*_`\\[\\]~^|]";
const mark = "(?:[-+*>]|#{1,6}|\\d+[.)])";

const places: readonly (readonly [where: string, pattern: RegExp])[] = [
  ["within a figure", new RegExp(`(?<=\\p{N}[.,]?)${unseen}(?=[.,]?\\p{N})`, "gu")],
  ["within an address", new RegExp(`(?<=(?:https?:\\/\\/|www\\.|mailto:|\\]\\()[^\\s)<>"]*)${unseen}`, "gu")],
  ["beside a sign of Markdown", new RegExp(`(?<=${sign})${unmeant}|${unmeant}(?=${sign})`, "gu")],
  [
    "where a line begins with a sign",
    new RegExp(`(?<=^[ \\t]*)${unseen}(?=${mark})|(?<=^[ \\t]*${mark})${unseen}`, "gmu"),
  ],
];

/** The same of a file that is all text, such as a transcript, and what ends no line there. */
export function hiddenInFile(file: FileText): readonly Diagnostic[] {
  return [...separatorsIn(file.text, 0, file), ...hiddenIn(file.text, 0, file)];
}

/** What only looks like the end of a line. */
export function separatorsIn(source: string, start: number, file: FileText): readonly Diagnostic[] {
  return [...source.matchAll(/[\u0085\u2028\u2029]/g)].map(({ 0: character, index }) =>
    lineSeparator.at(file.spanAt(start + index, start + index + 1), { character: characterName(character) }),
  );
}

/** What is not seen in a text, where it changes what is meant; each is named once. */
export function hiddenIn(source: string, start: number, file: FileText): readonly Diagnostic[] {
  const found = new Map<number, Diagnostic>();
  for (const [where, pattern] of new RegExp(unseen).test(source) ? places : []) {
    for (const { 0: written, index } of source.matchAll(pattern)) {
      if (found.has(index)) continue;
      const [before = ""] = /\S{0,20}$/.exec(source.slice(0, index)) ?? [];
      const [after = ""] = /^\S{0,20}/.exec(source.slice(index)) ?? [];
      const holes = { character: characterName(written.charAt(0)), where, word: withoutHidden(before + after) };
      found.set(index, hiddenInText.at(file.spanAt(start + index, start + index + written.length), holes));
    }
  }
  return [...found.values(), ...turned(source, start, file)];
}

const turns = new RegExp("[\\u202a-\\u202e\\u2066-\\u2069]", "g");

/** Overrides, and what turns the direction without turning it back before the paragraph ends. */
function turned(source: string, start: number, file: FileText): readonly Diagnostic[] {
  const open: { readonly at: number; readonly character: string; readonly end: string }[] = [];
  const wrong: { readonly at: number; readonly character: string }[] = [];
  for (const { 0: sign, index } of source.matchAll(new RegExp(`${turns.source}|\\n[ \\t]*\\n`, "g"))) {
    if (sign.startsWith("\n")) wrong.push(...open.splice(0));
    else if (/[\u202d\u202e]/.test(sign)) wrong.push({ at: index, character: sign });
    else if (/[\u202a\u202b]/.test(sign)) open.push({ at: index, character: sign, end: "\u202c" });
    else if (/[\u2066-\u2068]/.test(sign)) open.push({ at: index, character: sign, end: "\u2069" });
    else if (open.at(-1)?.end === sign) open.pop();
  }
  return [...wrong, ...open].map(({ at, character }) =>
    textTurned.at(file.spanAt(start + at, start + at + 1), { character: characterName(character) }),
  );
}
