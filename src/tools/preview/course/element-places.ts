import type { Span } from "../../../diagnostics/diagnostic.ts";
import type { Course } from "../../../model/course.ts";

/** Where a block, or a page as a whole, is written. */
export interface ElementPlace {
  readonly page: string;
  /** Counted on its page, from 1; absent: the page. */
  readonly block?: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly text: string;
}

/** The places of all blocks in their order. What a page shows is told by `data-page` and `data-block`: the HTML needs no marks. */
export function elementPlaces(course: Course, texts: ReadonlyMap<string, string>): readonly ElementPlace[] {
  const split = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = split.get(file) ?? (texts.get(file) ?? "").split("\n");
    split.set(file, lines);
    return lines;
  };
  return course.sessions.flatMap((session) => [
    ...placeOf(session.id, session.span, linesOf),
    ...session.blocks.flatMap((block, at) => placeOf(session.id, block.span, linesOf, at + 1)),
  ]);
}

function placeOf(
  page: string,
  span: Span | undefined,
  linesOf: (file: string) => readonly string[],
  block?: number,
): readonly ElementPlace[] {
  if (!span) return [];
  const { line, column } = span.start;
  const lines = linesOf(span.file).slice(line - 1, span.end.line);
  const text = lines.join("\n").slice(column - 1);
  return [{ page, file: span.file, line, column, text, ...(block === undefined ? {} : { block }) }];
}

/** The first block that is not as it was, or the page of the first that is gone. */
export function firstChange(
  before: readonly ElementPlace[],
  after: readonly ElementPlace[],
): ElementPlace | undefined {
  const blocks = (places: readonly ElementPlace[], page: string) =>
    places.filter((place) => place.page === page && place.block !== undefined);
  for (const { page } of after.filter(({ block }) => block === undefined)) {
    const [old, now] = [blocks(before, page), blocks(after, page)];
    const changed = now.find(({ text }, at) => text !== old[at]?.text);
    if (changed) return changed;
    if (now.length < old.length) return now.at(-1);
  }
  return undefined;
}
