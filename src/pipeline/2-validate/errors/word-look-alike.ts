import { characterName, firstOdd, plainName } from "../../../diagnostics/characters.ts";
import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import { quotesOfText } from "../../1-load/look-alikes/messages.ts";
import { nameLookAlike } from "../messages.ts";

/** What a word is told that is only meant as one: `isMeant` says whether the plain one fits. */
export function wordLookAlike(
  written: string,
  span: Span | undefined,
  isMeant: (plain: string) => boolean,
): Diagnostic | undefined {
  const plain = plainName(written);
  const odd = firstOdd(written);
  if (!odd || plain === written || !isMeant(plain)) return undefined;
  const character = characterName(odd.character);
  const at = span && characterIn(span, odd.at);
  const isQuoted = /^[“„«‘‚‹].*[”“»’‘›]$/.test(written);
  return isQuoted ? quotesOfText.at(at, { character }) : nameLookAlike.at(at, { character, known: plain });
}

/** One character of a word that stands in one line. */
function characterIn({ file, start }: Span, at: number): Span {
  const column = start.column + at;
  return { file, start: { ...start, column }, end: { line: start.line, column: column + 1 } };
}
