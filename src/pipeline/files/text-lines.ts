import type { Span } from "../../diagnostics/diagnostic.ts";

/** Turns offsets of a text into places. Line starts are counted only when the first place is asked for. */
export function spanFinder(file: string, text: string): (start: number, end: number) => Span {
  const starts = memo(() => lineStarts(text));
  const position = (offset: number) => {
    const line = lastAtOrBefore(starts(), offset);
    return { line: line + 1, column: offset - (starts()[line] ?? 0) + 1 };
  };
  return (start, end) => ({ file, start: position(start), end: position(Math.max(start, end)) });
}

/** A file as a whole: where nothing names it, what is wrong with it is said at its start. */
export function fileStart(file: string): Span {
  const start = { line: 1, column: 1 };
  return { file, start, end: start };
}

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the greatest value that is not above `wanted`, in an ascending list that starts with 0. */
function lastAtOrBefore(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
