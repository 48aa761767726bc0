import { isOtherText } from "./likeness.ts";
import type { LockItem, LockSlot } from "./lock.ts";

/** What an edit did to an item that the lock knows, the worst for learners first. */
const changeTypes = ["lost", "reopened", "rewritten", "back", "new", "words"] as const;

export interface LockChange {
  readonly type: (typeof changeTypes)[number];
  /** In words. */
  readonly text: string;
}

/** Losses first, each kind in the order in which they were found. */
export function sortedChanges(changes: readonly LockChange[]): readonly LockChange[] {
  return changeTypes.flatMap((wanted) => changes.filter(({ type }) => type === wanted));
}

/** Whether learners lose something by it, or are asked again. */
export function isLoss({ type }: LockChange): boolean {
  return type === "lost" || type === "reopened";
}

const shownOthers = 5;

/** Every loss, and as many of the others as are read. */
export function lockSentence(changes: readonly LockChange[]): string {
  const others = changes.filter((change) => !isLoss(change));
  const shown = [...changes.filter(isLoss), ...others.slice(0, shownOthers)].map(({ text }) => text);
  const more = others.length - shownOthers;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}

export const onlyWords: LockChange = { type: "words", text: "words or file names changed, nothing that is stored" };

export function goneChange(slot: LockSlot): LockChange {
  return { type: "lost", text: `${nameOf(slot)} is gone` };
}

/** An item that could not keep its slot, or never had one. */
export function newSlotChange(item: LockItem, before: LockSlot | undefined): LockChange {
  const name = nameOf(item);
  if (!before || before.retired || !isSuccessor(item, before)) return { type: "new", text: `${name} is new` };
  // Texts go along, and questions are asked again; what else was chosen there is not.
  const type = item.phased || before.stores.type === "text" ? "reopened" : "lost";
  if (before.kind !== item.kind || before.stores.type !== item.stores.type)
    return { type, text: `${name} is of another type` };
  const isOther = item.kind === "question" && isOtherText(item.print, before.print);
  return {
    type,
    text: `${name} ${isOther ? "is worded so differently that it is another question" : "has other options"}`,
  };
}

/** Whether what stands there now is nothing like what learners have done or written. Nothing is asked again of it. */
export function isRewritten(item: LockItem, slot: LockSlot): boolean {
  const isTitled = item.kind === "session" && item.title === slot.title;
  return !isTitled && isOtherText(item.print, slot.print);
}

export function rewrittenChange(item: LockItem): LockChange {
  const stays = item.kind === "session" ? "whoever had finished it has finished it" : "what learners did there stays";
  return { type: "rewritten", text: `${nameOf(item)} is worded quite differently; ${stays}` };
}

/** Whether what was kept of the one may go over to the other: a session is no question, whatever they are called. */
export function isSuccessor(item: LockItem, before: LockSlot): boolean {
  return (item.kind === "session") === (before.kind === "session");
}

/** With what the author calls it, where the id says nothing. */
export function nameOf({ id, title }: Pick<LockSlot, "id" | "title">): string {
  return title === undefined || title.toLowerCase().replace(/[^a-z0-9]+/g, "-") === id
    ? `"${id}"`
    : `"${id}" (${title})`;
}
