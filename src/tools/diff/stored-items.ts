import type { CourseData, QuestionData, ToldData } from "../../contract/page-data.ts";
import type { StoredItem } from "./comparison.ts";
import type { PackagedCourse } from "./read-course.ts";

/** Everything of a package that keeps something, in page order. */
export function storedItems({ data, bank }: PackagedCourse): readonly StoredItem[] {
  return [
    ...data.sessions.map(({ id, slot, title }) => ({ kind: "session" as const, id, slot, title })),
    ...questions(data.checks, "check"),
    ...data.notes.map(({ id, slot, prompt }) => ({ kind: "note" as const, id, slot, title: prompt })),
    ...data.told.flatMap((told) => partsOf(told, data)),
    ...questions(bank.questions, "quiz question"),
    ...data.objectives.map(({ id, slot, text }) => ({ kind: "objective" as const, id, slot, title: text })),
  ];
}

function questions(list: readonly QuestionData[], kind: StoredItem["kind"]): readonly StoredItem[] {
  return list.map(({ id, slot, description }) => ({ kind, id, slot, title: description }));
}

/** What is kept of a block part by part: a decision of a scenario, or each item of a checklist. */
function partsOf({ id, slots, optionIds, description }: ToldData, data: CourseData): readonly StoredItem[] {
  return slots.map((slot, at) =>
    data.slots[slot]?.stores.type === "seen"
      ? { kind: "tick", id: `${id}/${optionIds[at] ?? at}`, slot, title: description }
      : { kind: "decision", id, slot, title: description },
  );
}

/** Questions keep their answers when they move between sessions and the quiz; objectives have names of their own. */
export function nameOf({ kind, id }: StoredItem): string {
  return /^(objective|decision|tick)$/.test(kind) ? `${kind} ${id}` : id;
}

/** Whether what was kept under the one name is meant to be found under the other, in the same slot. */
export function isSameItem(before: StoredItem, after: StoredItem): boolean {
  if (nameOf(before) === nameOf(after)) return true;
  // An item of a checklist that was given an id of its own.
  const listOf = ({ id }: StoredItem) => id.slice(0, id.lastIndexOf("/"));
  return before.kind === "tick" && after.kind === "tick" && listOf(before) === listOf(after);
}
