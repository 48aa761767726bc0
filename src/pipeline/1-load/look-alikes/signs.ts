import { characterName, classes } from "../../../diagnostics/characters.ts";
import type { Diagnostic, Span } from "../../../diagnostics/diagnostic.ts";
import { quotesOfText, signLookAlike, spaceLookAlike } from "./messages.ts";

/** A character that looks like one of YAML's and is none. */
export interface Sign {
  /** Where it stands in its line. */
  readonly at: number;
  readonly character: string;
  readonly kind: "space" | "sign" | "quote";
  diagnosticAt(span: Span): Diagnostic;
}

const { spaces, hidden, dashes, singleQuotes, doubleQuotes } = classes;
const odd = `[${spaces}${hidden}]`;
const entry = "^ *(?:- +)*";
const key = "[\"'“”]?\\p{L}[\\p{L}\\p{N}_-]*[\"'“”]?";
const colons = "[\\uff1a\\ufe55\\ufe13\\ua789\\u2236]";
export const marks = `[${dashes}\\u2022\\u00b7\\u25cf\\u25aa]`;

interface Rule {
  readonly kind: Sign["kind"];
  readonly pattern: RegExp;
  make(span: Span, character: string): Diagnostic;
}

const space = (where: string, pattern: string): Rule => ({
  kind: "space",
  pattern: new RegExp(pattern, "du"),
  make: (span, character) => spaceAt(span, character, where),
});

const sign = (what: string, advice: string, pattern: string): Rule => ({
  kind: "sign",
  pattern: new RegExp(pattern, "du"),
  make: (span, character) => signLookAlike.at(span, { character: characterName(character), sign: what, advice }),
});

/** Every pattern ends with the character; what must follow is looked at only. */
const rules: readonly Rule[] = [
  space("in the indentation", `^ *(${odd})(?=[ ${spaces}${hidden}]*\\S)`),
  sign("hyphen", "Type a hyphen and a space.", `${entry}(${marks})(?=[ \\t${spaces}])`),
  space("after the hyphen", `${entry}-(${odd})`),
  sign("colon", "Type a colon and a space.", `${entry}${key} *(${colons})`),
  space("after the colon", `${entry}${key} *:(${odd})`),
];

const quote: Rule = {
  kind: "quote",
  pattern: new RegExp(`(?:${entry}|: +|[[{,] *)([${singleQuotes}${doubleQuotes}])`, "du"),
  make: (span, character) => quotesOfText.at(span, { character: characterName(character) }),
};

/** What stands in the place of a space. */
export function spaceAt(span: Span | undefined, character: string, where: string): Diagnostic {
  const isSpace = new RegExp(`[${spaces}]`).test(character);
  const advice = isSpace ? "Delete it and type a space." : "Delete it: it is not seen.";
  const found = spaceLookAlike.at(span, { character: characterName(character), where, advice });
  return span ? { ...found, mend: { span, text: isSpace ? " " : "" } } : found;
}

/** The first sign of a line that the structure of the file would hang on. */
export function signIn(line: string, withQuotes: boolean): Sign | undefined {
  for (const { kind, pattern, make } of withQuotes ? [...rules, quote] : rules) {
    const found = pattern.exec(line);
    const [at = 0] = found?.indices?.[1] ?? [];
    const character = found?.[1];
    if (character !== undefined) return { at, character, kind, diagnosticAt: (span) => make(span, character) };
  }
  return undefined;
}

/** A line with the signs that were meant; no character moves. */
export function mendedLine(line: string): string {
  let mended = line;
  for (let found = signIn(mended, false); found; found = signIn(mended, false)) {
    const isColon = new RegExp(colons).test(found.character);
    const meant = found.kind === "space" ? " " : isColon ? ": " : "-";
    mended = mended.slice(0, found.at) + meant + mended.slice(found.at + meant.length);
  }
  return mended;
}

const doubles = new RegExp(`[${doubleQuotes}]`, "g");
const singles = new RegExp(`(?<=(?:^|[\\s[{,:-]))[${singleQuotes}]|[${singleQuotes}](?=\\s*(?:$|[,\\]}#]))`, "g");

/** A line with the quotes that were meant. */
export function quotedLine(line: string): string {
  return line.replace(doubles, '"').replace(singles, "'");
}
