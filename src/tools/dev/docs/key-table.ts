import type { KeyRow } from "./key-rows.ts";

/** In Markdown. */
export function keyTable(rows: readonly KeyRow[]): string {
  const lines = rows.map(({ key, needed, value, text }) => [`\`${key}\``, needed ? "yes" : "", value, text]);
  const all = [["Key", "Needed", "Value", "What it is"], ["---", "---", "---", "---"], ...lines];
  return all.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`).join("");
}

/** Keys that must be there first, each with what stands within it. */
export function neededFirst(rows: readonly KeyRow[]): readonly KeyRow[] {
  const needed = rows.filter((row) => row.needed && !/[.[]/.test(row.key)).map(({ key }) => key);
  const isNeeded = ({ key }: KeyRow) => needed.includes(key.split(/[.[]/, 1)[0] ?? "");
  return [...rows.filter(isNeeded), ...rows.filter((row) => !isNeeded(row))];
}
