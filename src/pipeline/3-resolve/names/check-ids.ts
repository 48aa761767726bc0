import type { Report, Span } from "../../../diagnostics/diagnostic.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import { duplicateId, duplicateObjective } from "../messages.ts";

export interface GivenId {
  readonly id: string;
  readonly place: () => Span | undefined;
  /** What to say of the place when another has the same id. */
  readonly note: string;
}

/**
 * Reports ids given twice. Sessions, blocks and questions share one set; objectives have their own. A session without
 * an id of its own has the one of `sessionIds`: that one may be in the lock, and be given to something else since.
 */
export function checkIds(input: CourseInput, sessionIds: readonly string[], report: Report): void {
  const first = new Map<string, GivenId>();
  for (const given of [...madeIds(input, sessionIds), ...givenIds(input)]) {
    const earlier = first.get(given.id);
    if (earlier) {
      const span = earlier.place();
      report(duplicateId.at(given.place(), { id: given.id }, [{ text: earlier.note, ...(span ? { span } : {}) }]));
    } else first.set(given.id, given);
  }
  const objectives = new Set<string>();
  for (const objective of input.course.objectives ?? []) {
    const { id } = objective;
    if (objectives.has(id)) report(duplicateObjective.at(input.source.locate(objective, "id"), { id }));
    objectives.add(id);
  }
}

/** Of sessions that have none of their own; they stand at the title. */
function* madeIds({ sessions, source }: CourseInput, sessionIds: readonly string[]): Generator<GivenId> {
  for (const [index, { value }] of sessions.entries()) {
    const id = sessionIds[index];
    if (value.id === undefined && id !== undefined)
      yield { id, place: () => source.locate(value, "title"), note: "course.lock.yaml has it for this session." };
  }
}

/** The ids that authors gave, in document order. */
export function* givenIds(input: CourseInput): Generator<GivenId> {
  const { locate } = input.source;
  const at = (value: { readonly id?: string }): readonly GivenId[] =>
    value.id === undefined ? [] : [{ id: value.id, place: () => locate(value, "id"), note: "First given here." }];
  for (const { value } of input.sessions) {
    yield* at(value);
    for (const block of value.blocks) if (typeof block !== "string") yield* at(block);
  }
  for (const question of input.assessment?.questions ?? []) yield* at(question);
}
