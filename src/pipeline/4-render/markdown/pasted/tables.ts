import { characterName, classes } from "../../../../diagnostics/characters.ts";
import { beginning, type Found, type Line } from "./define.ts";
import { tableNotMade } from "./messages.ts";

const odd = new RegExp(`[${classes.spaces}${classes.hidden}${classes.dashes}]`);
const underline = new RegExp(
  `^(?=.*\\|)(?=.*[${classes.dashes}-])[|:\\s${classes.spaces}${classes.hidden}${classes.dashes}-]+$`,
);

/** Lines of cells that a tab parts, or a line under a heading that has other signs than hyphens. */
export function findTables(lines: readonly Line[]): readonly Found[] {
  const cells = lines.filter(
    ({ text }) => tabsIn(text) > 0 && !/^(?:[^\w\s]|(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]|o)\t/.test(text),
  );
  const [first] = cells;
  if (first && (cells.length > 1 || tabsIn(first.text) > 1)) {
    const words = first.text.trim().split(/\t+/).map(beginning);
    return [found(first, "Tabs between words make no table", words)];
  }
  const index = lines.findIndex(({ text }, at) => at > 0 && underline.test(text) && odd.test(text));
  const line = lines[index];
  const heading = lines[index - 1]?.text;
  if (!line || heading === undefined) return [];
  const character = characterName(odd.exec(line.text)?.[0] ?? "");
  const words = heading
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => beginning(cell));
  return [found(line, `${character} stands in this line, so that it makes no table of those around it`, words)];
}

function tabsIn(text: string): number {
  return text.trim().match(/[^\t]\t+(?=[^\t])/g)?.length ?? 0;
}

function found(line: Line, reason: string, cells: readonly string[]): Found {
  const holes = { reason, meant: `| ${cells.join(" | ")} |`, line: `|${"---|".repeat(cells.length)}` };
  return { make: (span) => tableNotMade.at(span, holes), line, from: 0, to: line.text.trimEnd().length };
}
