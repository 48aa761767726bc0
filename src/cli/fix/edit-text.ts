import type { Mend, Position } from "../../diagnostics/diagnostic.ts";

/** What a text becomes, and which of the mends were made: of two that touch the first alone. */
export interface Edited {
  readonly text: string;
  readonly made: readonly Mend[];
}

/**
 * Writes mends into the text of a file, and nothing else of it changes: comments, line ends, a byte order mark.
 * `seen` is the text as the compiler read it; where the file is another by now, nothing is written.
 */
export function editText(raw: string, seen: string, mends: readonly Mend[]): Edited {
  const mark = raw.startsWith("\ufeff") ? "\ufeff" : "";
  const lines = raw.slice(mark.length).split(/(\r\n|\r|\n)/);
  const [texts, ends] = [lines.filter((_, at) => at % 2 === 0), lines.filter((_, at) => at % 2 === 1)];
  if (texts.join("\n") !== seen) return { text: raw, made: [] };
  const made: Mend[] = [];
  for (const mend of inOrder(mends)) {
    const { start, end } = mend.span;
    const last = made.at(-1);
    const line = texts[start.line - 1];
    // From the end to the beginning, so that no place moves that is still to come.
    if (line === undefined || start.line !== end.line || (last && isAfter(end, last.span.start))) continue;
    texts[start.line - 1] = line.slice(0, start.column - 1) + mend.text + line.slice(end.column - 1);
    made.push(mend);
  }
  return { text: mark + texts.map((line, at) => line + (ends[at] ?? "")).join(""), made: made.toReversed() };
}

function inOrder(mends: readonly Mend[]): readonly Mend[] {
  return mends.toSorted((left, right) => (isAfter(left.span.start, right.span.start) ? -1 : 1));
}

function isAfter(one: Position, other: Position): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column);
}
