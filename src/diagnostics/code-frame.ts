import type { Span } from "./diagnostic.ts";
import { visibleUnits } from "./printable.ts";

const widestLine = 120;
const leadBeforePlace = 40;

/** The line of a place with the one above it, and a caret under the place; what cannot be seen is escaped. The only use of @babel/code-frame. */
export async function codeFrame(text: string, span: Span): Promise<string> {
  const { codeFrameColumns } = await import("./babel-code-frame.ts");
  const lines = text.split("\n").slice(0, span.start.line);
  const line = lines.at(-1) ?? "";
  const start = Math.min(span.start.column, line.length + 1);
  // Of a place with several lines the first is enough to find it by.
  const end = span.end.line === span.start.line ? span.end.column : line.length + 1;
  const cut = start > widestLine - leadBeforePlace ? start - leadBeforePlace : 0;
  const units = lines.map((each, index) => (index < lines.length - 2 ? [] : visibleUnits(each)));
  const shown = units.map((each) => windowOf(each, cut));
  const widthTo = (unit: number) => (units.at(-1) ?? []).slice(cut, unit - 1).join("").length + (cut > 0 ? 2 : 1);
  const column = widthTo(start);
  const last = Math.min(Math.max(column + 1, widthTo(end)), (shown.at(-1) ?? "").length + 1);
  const location = { start: { line: span.start.line, column }, end: { line: span.start.line, column: last } };
  const frame = codeFrameColumns(shown.join("\n"), location, { linesAbove: 1, linesBelow: 0, highlightCode: false });
  return frame.replace(/^>/gm, " ");
}

/** Part of a line that fits the terminal. */
function windowOf(units: readonly string[], cut: number): string {
  const part = units.slice(cut, cut + widestLine).join("");
  return `${cut > 0 ? "…" : ""}${part}${units.length > cut + widestLine ? "…" : ""}`;
}
