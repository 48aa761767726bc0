import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Question } from "../../../model/sessions.ts";
import type { Locate } from "../../../model/source.ts";
import { advise } from "../../../diagnostics/suggest.ts";
import { questionKind, type TypedQuestion } from "../kinds.ts";
import { itemName, type Placement } from "../lock/update-lock.ts";
import { unknownObjective } from "../messages.ts";

/** What resolving a part of the course needs of the rest. */
export interface ResolveTools {
  readonly locate: Locate;
  readonly report: Report;
  readonly placements: ReadonlyMap<string, Placement>;
  readonly objectiveIds: readonly string[];
}

/** The place of an item the lock has just been brought up to date for; its absence is our own bug. */
export function placementOf(kind: string, id: string, tools: ResolveTools): Placement {
  const placement = tools.placements.get(itemName({ kind, id }));
  if (!placement) throw new Error(`no slot for ${kind} ${id}`);
  return placement;
}

export function resolveQuestion(
  id: string,
  { type, value }: TypedQuestion,
  sessionObjectives: readonly string[],
  tools: ResolveTools,
): Question {
  const kind = questionKind(type);
  kind.check?.(value, tools);
  const { slot, optionNumbers } = placementOf("question", id, tools);
  const named = value.objectives ?? (value.objective === undefined ? undefined : [value.objective]);
  const holder = value.objectives ?? value;
  named?.forEach((objective, index) => {
    const key = value.objectives ? index : "objective";
    checkObjective(objective, tools, () => tools.locate(holder, key));
  });
  return {
    type,
    id,
    value,
    prompt: value.prompt,
    ...(value.hint === undefined ? {} : { hint: value.hint }),
    ...(value.explanation === undefined ? {} : { explanation: value.explanation }),
    objectiveIds: named ?? sessionObjectives,
    weight: kind.unscored ? 0 : (value.weight ?? 1),
    slot,
    optionNumbers,
    optionIds: optionIds(kind.options(value), optionNumbers),
    span: tools.locate(value),
  };
}

/** Reports an objective the course does not list. */
export function checkObjective(id: string, tools: ResolveTools, place: () => ReturnType<Locate>): void {
  if (tools.objectiveIds.includes(id)) return;
  const advice = advise(id, tools.objectiveIds, "List the course's objectives in course.yaml under `objectives:`.");
  tools.report(unknownObjective.at(place(), { id, advice }));
}

/** By stable number: the author's id, or one made from the number, so that moving an option changes nothing. */
export function optionIds(options: readonly { readonly id?: string }[], numbers: readonly number[]): readonly string[] {
  const ids = options.map((_, number) => `o${number + 1}`);
  for (const [index, option] of options.entries())
    ids[numbers[index] ?? index] = option.id ?? `o${(numbers[index] ?? index) + 1}`;
  return ids;
}
