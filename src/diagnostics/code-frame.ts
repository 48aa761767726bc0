import type { Span } from "./diagnostic.ts";
import { printable } from "./message.ts";

const widestLine = 120;
const leadBeforePlace = 40;

/** The line of a place with the one above it, and a caret under the place. The only use of @babel/code-frame. */
export async function codeFrame(text: string, span: Span): Promise<string> {
  const { codeFrameColumns } = await import("./babel-code-frame.ts");
  const lines = text.split("\n").slice(0, span.start.line);
  const line = lines.at(-1) ?? "";
  const start = Math.min(span.start.column, line.length + 1);
  // Of a place with several lines the first is enough to find it by.
  const end = span.end.line === span.start.line ? span.end.column : line.length + 1;
  const cut = start > widestLine - leadBeforePlace ? start - leadBeforePlace : 0;
  const shown = lines.map((each, index) => (index < lines.length - 2 ? "" : window(each, cut)));
  const column = start - cut + (cut > 0 ? 1 : 0);
  const last = Math.min(column + Math.max(1, end - start), widestLine + 2);
  const location = { start: { line: span.start.line, column }, end: { line: span.start.line, column: last } };
  const frame = codeFrameColumns(shown.join("\n"), location, { linesAbove: 1, linesBelow: 0, highlightCode: false });
  return frame.replace(/^>/gm, " ");
}

/** Part of a line that fits the terminal. Characters that would move or forge what is shown take the room of one. */
function window(line: string, cut: number): string {
  const part = line.slice(cut, cut + widestLine);
  const seen = `${cut > 0 ? "…" : ""}${part}${line.length > cut + widestLine ? "…" : ""}`;
  return [...seen].map((character) => (printable(character) === character ? character : "\ufffd")).join("");
}
