import type { CourseData } from "../../contract/page-data.ts";
import type { Comparison, StoredItem } from "./comparison.ts";
import type { PackagedCourse } from "./read-course.ts";
import { isSameItem, nameOf, storedItems } from "./stored-items.ts";

export function comparePackages(before: PackagedCourse, after: PackagedCourse): Comparison {
  const [old, next] = [storedItems(before), storedItems(after)];
  const broken = faultOf(before, after) ?? (isMixedUp(old, next) ? "lock-not-kept" : undefined);
  const fates = old.map((item) => ({ item, ...fateOf(item, next, before, after) }));
  const withFate = (wanted: Fate) => fates.filter(({ fate }) => fate === wanted).map(({ item }) => item);
  const known = new Set(fates.flatMap(({ heir }) => heir ?? []));
  return {
    course: { id: after.data.course.id, from: before.data.course.version, to: after.data.course.version },
    revisions: { from: before.data.revision, to: after.data.revision },
    ...(broken ? { broken } : {}),
    lost: broken ? old : withFate("lost"),
    reopened: broken ? [] : withFate("reopened"),
    moved: broken ? [] : withFate("moved"),
    retitled: broken ? [] : fates.flatMap(({ item, fate, heir }) => (fate === "kept" ? retitled(item, heir) : [])),
    kept: broken ? [] : withFate("kept"),
    added: next.filter((item) => !known.has(item)),
    rules: changedRules(before.data, after.data),
  };
}

type Fate = "kept" | "reopened" | "lost" | "moved";

/**
 * What a learner's page does with an item on loading older state (runtime/learning/reopen.ts), and the item of the new
 * package that it is. State is found by slot alone; ids say only whether the slot is still the item's.
 */
function fateOf(
  item: StoredItem,
  next: readonly StoredItem[],
  before: PackagedCourse,
  after: PackagedCourse,
): { readonly fate: Fate; readonly heir?: StoredItem } {
  const heir = next.find(({ slot }) => slot === item.slot) ?? next.find((other) => nameOf(other) === nameOf(item));
  if (!heir) return { fate: "lost" };
  if (isElsewhere(item, before, after)) return { fate: "moved", heir };
  const { slots } = after.data;
  if (heir.slot === item.slot) {
    const { phased, changed = 0 } = slots[item.slot] ?? {};
    return { fate: phased === true && changed > before.data.revision ? "reopened" : "kept", heir };
  }
  if (!takesOver(heir.slot, item.slot, slots)) return { fate: "lost", heir };
  if (item.kind === "note" && heir.kind === "note") return { fate: "kept", heir };
  // Nothing asks for a decision or a tick again: one that got another number is empty.
  return { fate: slots[heir.slot]?.phased ? "reopened" : "lost", heir };
}

/** Whether the one slot was made for what had been in the other, be it by way of more. */
function takesOver(slot: number, before: number, slots: CourseData["slots"]): boolean {
  const replaces = slots[slot]?.replaces;
  return replaces !== undefined && (replaces === before || takesOver(replaces, before, slots));
}

/** A slot that has gone over to something else: two locks grew side by side, or one was edited. */
function isMixedUp(old: readonly StoredItem[], next: readonly StoredItem[]): boolean {
  const bySlot = new Map(next.map((item) => [item.slot, item]));
  return old.some((item) => {
    const now = bySlot.get(item.slot);
    return now !== undefined && !isSameItem(item, now);
  });
}

/** What is never asked again, so that the author must see what it is called now. */
function retitled(item: StoredItem, heir: StoredItem | undefined): Comparison["retitled"] {
  const isAsked = item.kind === "check" || item.kind === "quiz question";
  return heir && !isAsked && heir.title !== item.title ? [{ ...item, now: heir.title }] : [];
}

/** In both packages, but in another unit. Objectives are the assessment's alone. */
function isElsewhere({ kind, id }: StoredItem, before: PackagedCourse, after: PackagedCourse): boolean {
  const unitOf = ({ units }: PackagedCourse) => [...units].find(([, ids]) => ids.has(id))?.[0];
  const [from, to] = [unitOf(before), unitOf(after)];
  return kind !== "objective" && from !== undefined && to !== undefined && from !== to;
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

function changedRules(before: CourseData, after: CourseData): readonly string[] {
  const percent = (data: CourseData) => (data.quiz ? `${Number((data.quiz.pass * 100).toFixed(2))}%` : "no quiz");
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
