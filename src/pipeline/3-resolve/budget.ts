import { noteAllotments, stateSize } from "../../contract/state-size.ts";
import type { Note, Report, Span } from "../../diagnostics/diagnostic.ts";
import type { Slot } from "../../contract/state.ts";
import type { Course } from "../../model/course.ts";
import type { StateBudget } from "../../model/state-budget.ts";
import { notesTooTight, stateTooLarge } from "./messages.ts";
import { noteRooms } from "./course/note-rooms.ts";

/** A place that keeps learner state, as far as the budget goes. */
export interface StateKeeper {
  readonly title: string;
  readonly suspendDataChars: number;
}

/** Below this a note is too short for a sentence or two; a text of a lower weight needs that much less. */
const tightNoteChars = 200;
const itemsNamed = 5;

/** Proves that state fits; otherwise names the items that store most. */
export function checkBudget(course: Course, keeper: StateKeeper, report: Report): StateBudget {
  const size = stateSize(course.lock.slots);
  const { slots } = course.lock;
  const bySlot = noteAllotments(slots, keeper.suspendDataChars);
  const allotments = [...bySlot].map(([slot, chars]) => chars / weightOf(slots[slot]));
  const smallest = Math.floor(Math.min(keeper.suspendDataChars, ...allotments));
  const limit = keeper.suspendDataChars;
  if (size.totalChars > limit) {
    const holes = { needed: size.totalChars, format: keeper.title, limit };
    report(stateTooLarge.at(course.span, holes, largestItems(course, size.slotBits)));
  } else if (allotments.length > 0 && smallest < tightNoteChars) {
    report(notesTooTight.at(course.span, { chars: smallest, format: keeper.title }));
  }
  return {
    format: keeper.title,
    limitChars: limit,
    neededChars: size.totalChars,
    notes: allotments.length,
    smallestNoteChars: smallest,
    noteRooms: noteRooms(course, bySlot),
  };
}

/** Weights above 1 only take more of what is there. */
function weightOf(slot: Slot | undefined): number {
  return slot?.stores.type === "text" ? Math.min(1, slot.stores.weight) || 1 : 1;
}

function largestItems(course: Course, bits: readonly number[]): readonly Note[] {
  const items = storedItems(course).map((item) => ({ ...item, bits: bits[item.slot] ?? 0 }));
  const largest = items.sort((left, right) => right.bits - left.bits).slice(0, itemsNamed);
  return largest.map((item) => ({
    text: `"${item.id}" takes up to ${Math.ceil(item.bits / 6)} characters.`,
    ...(item.span ? { span: item.span } : {}),
  }));
}

interface StoredItem {
  readonly id: string;
  readonly slot: number;
  readonly span: Span | undefined;
}

function storedItems(course: Course): StoredItem[] {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  return [
    ...blocks.flatMap(({ id = "", slot, span }) => (slot === undefined ? [] : [{ id, slot, span }])),
    ...blocks.flatMap(({ question }) => (question ? [question] : [])),
    ...(course.assessment?.questions ?? []),
  ];
}
