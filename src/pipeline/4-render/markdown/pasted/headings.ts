import { characterName, classes } from "../../../../diagnostics/characters.ts";
import { beginning, type Found, type Line } from "./define.ts";
import { headingNotMade } from "./messages.ts";

const odd = `[${classes.spaces}${classes.hidden}]`;
const spaced = new RegExp(`^(#{1,6})(${odd})(?=[\\s\\S])`);
/** One alone may be a hashtag. */
const close = /^(#{2,6})(?=[^#\s])/;

/** Lines that were meant as headings. */
export function findHeadings(lines: readonly Line[]): readonly Found[] {
  return lines.flatMap((line): readonly Found[] => {
    const [, hashes, character] = spaced.exec(line.text) ?? close.exec(line.text) ?? [];
    const led = line.lead === "" ? undefined : /^(#{1,6}) /.exec(line.text)?.[1];
    const sign = hashes ?? led;
    if (sign === undefined) return [];
    const words = line.text
      .slice(sign.length)
      .replace(new RegExp(`^(?:${odd}|\\s)+`), "")
      .trimEnd();
    const reason =
      led !== undefined
        ? `${characterName(line.lead.charAt(0))} stands before the ${sign}`
        : character === undefined
          ? `no space follows the ${sign}`
          : `${characterName(character)} follows the ${sign}, not a space`;
    const holes = { written: beginning(line.text), reason, meant: `${sign === "#" ? "##" : sign} ${beginning(words)}` };
    return [{ make: (span) => headingNotMade.at(span, holes), line, from: 0, to: line.text.trimEnd().length }];
  });
}
