import type { CourseData, QuestionData, ToldData } from "../../contract/page-data.ts";
import type { PackagedCourse } from "./read-course.ts";

/** Something that keeps a learner's work, by the author's id. */
export interface StoredItem {
  readonly kind: "session" | "check" | "note" | "decision" | "tick" | "quiz question" | "objective";
  readonly id: string;
  readonly slot: number;
}

/** What an update does to a learner who is half-way through the old package. */
export interface Comparison {
  readonly course: { readonly id: string; readonly from: string; readonly to: string };
  readonly revisions: { readonly from: number; readonly to: number };
  /** Why nothing but the outcome can be carried over; absent when the update is sound. */
  readonly broken?: "other-course" | "other-units" | "older" | "lock-not-kept";
  readonly kept: readonly StoredItem[];
  /** The right answer or the options changed: the learner answers again, and is told why. */
  readonly reopened: readonly StoredItem[];
  /** Taken out; kept in the lock, so that they come back if the item does. */
  readonly lost: readonly StoredItem[];
  /** Now in another unit, whose state knows nothing of what was answered in the old one. */
  readonly moved: readonly StoredItem[];
  readonly added: readonly StoredItem[];
  /** Rules that changed, in words. */
  readonly rules: readonly string[];
}

export function comparePackages(before: PackagedCourse, after: PackagedCourse): Comparison {
  const old = storedItems(before);
  const next = new Map(storedItems(after).map((item) => [nameOf(item), item]));
  const broken = faultOf(before, after);
  const fate = old.map((item) => ({
    item,
    fate: isElsewhere(item, before, after) ? "moved" : fateOf(item, next.get(nameOf(item)), before.data, after.data),
  }));
  const withFate = (wanted: Fate) => fate.filter((entry) => entry.fate === wanted).map(({ item }) => item);
  const known = new Set(old.map(nameOf));
  return {
    course: { id: after.data.course.id, from: before.data.course.version, to: after.data.course.version },
    revisions: { from: before.data.revision, to: after.data.revision },
    ...(broken ? { broken } : {}),
    kept: broken ? [] : withFate("kept"),
    reopened: broken ? [] : withFate("reopened"),
    lost: broken ? old : withFate("lost"),
    moved: broken ? [] : withFate("moved"),
    added: [...next.values()].filter((item) => !known.has(nameOf(item))),
    rules: changedRules(before.data, after.data),
  };
}

type Fate = "kept" | "reopened" | "lost" | "moved";

/** In both packages, but in another unit. Objectives are the assessment's alone. */
function isElsewhere({ kind, id }: StoredItem, before: PackagedCourse, after: PackagedCourse): boolean {
  const unitOf = ({ units }: PackagedCourse) => [...units].find(([, ids]) => ids.has(id))?.[0];
  const [from, to] = [unitOf(before), unitOf(after)];
  return kind !== "objective" && from !== undefined && to !== undefined && from !== to;
}

/** The same decision that the learner's page makes on loading older state (runtime/learning/reopen.ts). */
function fateOf(item: StoredItem, next: StoredItem | undefined, before: CourseData, after: CourseData): Fate {
  if (!next) return "lost";
  // Nothing asks for a decision or a tick again: one that got another number is empty.
  if (item.kind === "decision" || item.kind === "tick") return next.slot === item.slot ? "kept" : "lost";
  if (next.slot !== item.slot) return item.kind === "note" && next.kind === "note" ? "kept" : "reopened";
  return (after.slots[next.slot]?.changed ?? 0) > before.revision ? "reopened" : "kept";
}

/** Slots are append-only: the new table must begin with the old one. */
function faultOf(old: PackagedCourse, next: PackagedCourse): Comparison["broken"] {
  const [before, after] = [old.data, next.data];
  if (before.course.id !== after.course.id) return "other-course";
  // A unit that was added or taken out leaves the others as they were; the whole course is another thing than its parts.
  if ((old.units.size === 0) !== (next.units.size === 0)) return "other-units";
  if (after.revision < before.revision) return "older";
  const isPrefix = before.slots.every((slot, number) => {
    const now = after.slots[number];
    return (
      now !== undefined && now.since === slot.since && JSON.stringify(shapeOf(now)) === JSON.stringify(shapeOf(slot))
    );
  });
  return isPrefix ? undefined : "lock-not-kept";
}

/** What the codec reads by; a note's weight is not part of it. */
function shapeOf({ stores, phased }: CourseData["slots"][number]): unknown {
  return stores.type === "text" ? ["text", phased] : [stores, phased];
}

function storedItems({ data, bank }: PackagedCourse): readonly StoredItem[] {
  const questions = (list: readonly QuestionData[], kind: StoredItem["kind"]) =>
    list.map(({ id, slot }) => ({ kind, id, slot }));
  return [
    ...data.sessions.map(({ id, slot }) => ({ kind: "session" as const, id, slot })),
    ...questions(data.checks, "check"),
    ...data.notes.map(({ id, slot }) => ({ kind: "note" as const, id, slot })),
    ...data.told.flatMap((told) => partsOf(told, data)),
    ...questions(bank.questions, "quiz question"),
    ...data.objectives.map(({ id, slot }) => ({ kind: "objective" as const, id, slot })),
  ];
}

/** What is kept of a block part by part: a decision of a scenario, or each item of a checklist. */
function partsOf({ id, slots, optionIds }: ToldData, data: CourseData): readonly StoredItem[] {
  return slots.map((slot, at) =>
    data.slots[slot]?.stores.type === "seen"
      ? { kind: "tick", id: `${id}/${optionIds[at] ?? at}`, slot }
      : { kind: "decision", id, slot },
  );
}

/** Questions keep their answers when they move between sessions and the quiz; objectives have names of their own. */
function nameOf({ kind, id }: StoredItem): string {
  return /^(objective|decision|tick)$/.test(kind) ? `${kind} ${id}` : id;
}

function changedRules(before: CourseData, after: CourseData): readonly string[] {
  const percent = (data: CourseData) => (data.quiz ? `${Math.round(data.quiz.pass * 100)}%` : "no quiz");
  const attempts = (data: CourseData) => (data.quiz ? String(data.quiz.attempts || "unlimited") : "none");
  const rules: readonly (readonly [string, string, string])[] = [
    ["pass mark", percent(before), percent(after)],
    ["attempts", attempts(before), attempts(after)],
    ["questions drawn", String(before.quiz?.draw ?? 0), String(after.quiz?.draw ?? 0)],
    ["asked of the assessment", before.completion.assessment, after.completion.assessment],
    ["sessions asked for", String(before.completion.sessions.length), String(after.completion.sessions.length)],
  ];
  return rules.filter(([, from, to]) => from !== to).map(([name, from, to]) => `${name}: ${from} → ${to}`);
}
