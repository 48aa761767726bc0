import { mendedLine, quotedLine } from "./look-alikes/signs.ts";

/** What to do with a mistake so that what follows it can be read: no character of the text may move. */
export type Repair =
  | { readonly type: "signs" }
  | { readonly type: "quotes"; readonly line: number }
  | { readonly type: "tabs" }
  /** Lines that make no sense, with what belongs to the last of them. */
  | { readonly type: "blank"; readonly from: number; readonly to: number };

/** The text with a mistake taken out, of the same length. */
export function repaired(text: string, repair: Repair): string {
  const lines = text.split("\n");
  switch (repair.type) {
    case "signs":
      return lines.map(mendedLine).join("\n");
    case "quotes":
      return lines.map((line, index) => (index === repair.line ? quotedLine(line) : line)).join("\n");
    case "tabs":
      return lines.map((line) => line.replace(/^[ \t]+/, (indent) => " ".repeat(indent.length))).join("\n");
    case "blank":
      return blanked(lines, repair.from, repair.to).join("\n");
  }
}

function blanked(lines: readonly string[], from: number, to: number): readonly string[] {
  const indent = indentOf(lines[from] ?? "");
  let end = to;
  while (end + 1 < lines.length && isWithin(lines[end + 1] ?? "", indent)) end++;
  return lines.map((line, index) => (index >= from && index <= end ? " ".repeat(line.length) : line));
}

/** Empty, or deeper: part of what stands above. */
function isWithin(line: string, indent: number): boolean {
  return line.trim() === "" || indentOf(line) > indent;
}

/** Of a key, also where it is the first of an entry of a list. */
function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** The line in which a place stands, counted from 0. */
export function lineOf(text: string, place: number): number {
  return text.slice(0, place).split("\n").length - 1;
}
