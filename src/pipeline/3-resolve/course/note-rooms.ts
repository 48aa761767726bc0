import type { Span } from "../../../diagnostics/diagnostic.ts";
import type { Course } from "../../../model/course.ts";
import type { Block } from "../../../model/sessions.ts";
import type { NoteRoom } from "../../../model/state-budget.ts";
import { partName } from "../collect-items.ts";

/** In document order; `allotments` are encoded characters by slot. */
export function noteRooms(course: Course, allotments: ReadonlyMap<number, number>): readonly NoteRoom[] {
  const places = [
    ...course.sessions.flatMap(({ blocks }) => blocks.flatMap(storedIn)),
    ...(course.assessment?.questions ?? []),
  ];
  return places.flatMap(({ id, slot, span }) => {
    const encodedChars = allotments.get(slot);
    if (encodedChars === undefined) return [];
    return [{ id, ...(span ? { span } : {}), encodedChars, letters: Math.floor((encodedChars * 3) / 4) }];
  });
}

interface Stored {
  readonly id: string;
  readonly slot: number;
  readonly span: Span | undefined;
}

function storedIn({ id = "", slot, parts, question, span }: Block): readonly Stored[] {
  return [
    ...(slot === undefined ? [] : [{ id, slot, span }]),
    ...parts.map((part) => ({ id: partName(id, part.id), slot: part.slot, span })),
    ...(question ? [{ id: question.id, slot: question.slot, span: question.span }] : []),
  ];
}
