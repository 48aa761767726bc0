import { characterName, classes } from "../../../../diagnostics/characters.ts";
import { beginning, type Found, type Line } from "./define.ts";
import { listNotMade } from "./messages.ts";

const odd = `${classes.spaces}${classes.hidden}`;
const number = "\\d{1,2}[.)]";

/** Bullets, also those of Wingdings and Symbol, which have places of their own. */
const bullet =
  /^[\u2022\u2023\u2043\u2219\u25a0-\u25a1\u25aa-\u25ab\u25b8\u25ba\u25cb\u25cf\u25e6\u2713\u2714\u2756\u27a2\u27a4\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]/;
/** Signs that are bullets only if a tab or several spaces follow, as Word puts them. */
const wide = new RegExp(
  `^(?:[·o§](?=\\t|[ ${odd}]{2,}|[${classes.spaces}])|(?:[${classes.dashes}]|[a-h][.)]|[ivx]{1,4}[.)])(?=\\t))`,
);
const dash = new RegExp(`^[·${classes.dashes}](?=[ ${classes.spaces}][^\\d.,])`);
const spaced = new RegExp(`^(?:-(?![${odd} ]*[.,]?\\d)|${number})(?=[${odd}])`);
const starred = new RegExp(`^[+*](?![${odd} ]*[.,]?\\d)(?=[${odd}])`);
const close = new RegExp(`^(?:-|${number})(?=\\p{L})`, "u");
const mark = new RegExp(`^(?:[-+*]|${number})[ \\t]`);

interface Rule {
  readonly pattern: RegExp;
  /** How many lines must have it: of one alone nobody can tell. */
  readonly least: number;
  reason(line: Line, written: string): string;
}

const rules: readonly Rule[] = [
  { pattern: spaced, least: 1, reason: otherSpace },
  { pattern: bullet, least: 1, reason: () => signMeant },
  { pattern: wide, least: 1, reason: () => signMeant },
  { pattern: starred, least: 2, reason: otherSpace },
  { pattern: dash, least: 2, reason: () => signMeant },
  { pattern: close, least: 2, reason: () => "no space follows the sign" },
];

const signMeant = "its sign is a hyphen and a space";

function otherSpace({ text }: Line, written: string): string {
  return `${characterName(text.charAt(written.length))} follows the sign, not a space`;
}

/** The first line that was meant as an entry of a list. */
export function findLists(lines: readonly Line[]): readonly Found[] {
  for (const { pattern, least, reason } of rules) {
    const meant = lines.filter(({ text }) => pattern.test(text));
    const [line] = meant;
    if (!line || meant.length < least) continue;
    const written = pattern.exec(line.text)?.[0] ?? "";
    return [foundAt(line, written, reason(line, written))];
  }
  const led = lines.find(({ text, lead }) => lead !== "" && mark.test(text));
  if (!led) return [];
  const written = mark.exec(led.text)?.[0].trim() ?? "";
  return [foundAt(led, written, `${characterName(led.lead.charAt(0))} stands before the sign`)];
}

function foundAt(line: Line, written: string, reason: string): Found {
  const words = beginning(line.text.slice(written.length).replace(new RegExp(`^[\\s${odd}]+`), ""));
  const meant = `${/^\d/.test(written) ? written.replace(")", ".") : "-"} ${words}`;
  return {
    make: (span) => listNotMade.at(span, { written: beginning(line.text), reason, meant }),
    line,
    from: 0,
    to: line.text.trimEnd().length,
  };
}
