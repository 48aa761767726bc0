import type { Report, Span } from "../../../diagnostics/diagnostic.ts";
import type { CourseInput } from "../../2-validate/course-input.ts";
import { duplicateId, duplicateObjective } from "../messages.ts";

interface GivenId {
  readonly id: string;
  readonly place: () => Span | undefined;
}

/** Reports ids given twice. Sessions, blocks and questions share one set; objectives have their own. */
export function checkIds(input: CourseInput, report: Report): void {
  const first = new Map<string, GivenId>();
  for (const given of givenIds(input)) {
    const earlier = first.get(given.id);
    if (earlier) {
      const span = earlier.place();
      report(duplicateId.at(given.place(), { id: given.id }, [{ text: "First given here.", ...(span ? { span } : {}) }]));
    } else first.set(given.id, given);
  }
  const objectives = new Set<string>();
  for (const objective of input.course.objectives ?? []) {
    const { id } = objective;
    if (objectives.has(id)) report(duplicateObjective.at(input.source.locate(objective, "id"), { id }));
    objectives.add(id);
  }
}

function* givenIds(input: CourseInput): Generator<GivenId> {
  const { locate } = input.source;
  const at = (value: { readonly id?: string }): readonly GivenId[] =>
    value.id === undefined ? [] : [{ id: value.id, place: () => locate(value, "id") }];
  for (const { value } of input.sessions) {
    yield* at(value);
    for (const block of value.blocks) if (typeof block !== "string") yield* at(block);
  }
  for (const question of input.assessment?.questions ?? []) yield* at(question);
}
