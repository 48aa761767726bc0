import { goneChange, isSuccessor, newSlotChange, onlyWords, sortedChanges, type LockChange } from "./changes.ts";
import { keepSlot, newSlot } from "./keep-slot.ts";
import type { Lock, LockItem, LockSlot } from "./lock.ts";

/** Where one item of the course is stored. */
export interface Placement {
  readonly slot: number;
  /** Stable number of each option, in the order of the course file. */
  readonly optionNumbers: readonly number[];
}

export interface LockUpdate {
  readonly lock: Lock;
  /** By `kind id`; see `itemName`. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** What changed since the lock was written, losses first; empty when nothing did. */
  readonly changes: readonly LockChange[];
}

export function itemName(item: { readonly kind: string; readonly id: string }): string {
  return `${item.kind === "objective" ? "objective" : "item"} ${item.id}`;
}

/**
 * Gives every item its slot. A slot's shape never changes: an item whose options or storage changed gets a new slot
 * and leaves the old one retired, so that state of any age is read with a prefix of today's table.
 */
export function updateLock(before: Lock, items: readonly LockItem[]): LockUpdate {
  const revision = before.revision + 1;
  const slots: LockSlot[] = [...before.slots];
  const placements = new Map<string, Placement>();
  const changes: LockChange[] = [];
  const names = new Set(items.map(itemName));
  const newest = new Map(slots.map((slot, number) => [itemName(slot), number]));
  for (const item of items) {
    const last = lastSlotOf(item, newest, names);
    const old = last === undefined ? undefined : slots[last];
    const kept = old && keepSlot(item, old, revision);
    const number = last !== undefined && kept ? last : slots.length;
    const replaces = old && !old.retired && isSuccessor(item, old) ? last : undefined;
    if (kept?.change) changes.push(kept.change);
    if (!kept) changes.push(newSlotChange(item, old));
    if (last !== undefined && old && !kept) slots[last] = { ...old, retired: true };
    const slot = kept?.slot ?? newSlot(item, revision, replaces);
    slots[number] = slot;
    // One that was given an id has left its old name to whatever slot had it before.
    if (old && last === number && itemName(old) !== itemName(slot)) {
      const before = slots.findLastIndex((one) => itemName(one) === itemName(old));
      if (before < 0) newest.delete(itemName(old));
      else newest.set(itemName(old), before);
    }
    newest.set(itemName(slot), Math.max(number, newest.get(itemName(slot)) ?? 0));
    placements.set(itemName(item), {
      slot: number,
      optionNumbers: kept?.numbers ?? item.options.map((_, index) => index),
    });
  }
  const settled = withoutGone(slots, placements);
  const gone = settled.filter((slot, number) => slot.retired && !slots[number]?.retired);
  const all = sortedChanges([...changes, ...gone.map(goneChange)]);
  const isStored = all.some(({ type }) => type !== "rewritten");
  return {
    lock: { revision: isStored ? revision : before.revision, slots: settled },
    placements,
    changes: !isStored && isReworded(before.slots, settled) ? [...all, onlyWords] : all,
  };
}

/**
 * The newest slot of an item: a shape it had before it changed is of no use, its words may be gone. An item that was
 * given an id is still the one that had none.
 */
function lastSlotOf(
  item: LockItem,
  newest: ReadonlyMap<string, number>,
  names: ReadonlySet<string>,
): number | undefined {
  const number = newest.get(itemName(item));
  if (number !== undefined || item.idBefore === undefined) return number;
  const former = itemName({ kind: item.kind, id: item.idBefore });
  return names.has(former) ? undefined : newest.get(former);
}

function withoutGone(slots: readonly LockSlot[], placements: ReadonlyMap<string, Placement>): readonly LockSlot[] {
  const inUse = new Set([...placements.values()].map(({ slot }) => slot));
  return slots.map((slot, number) => (inUse.has(number) || slot.retired ? slot : { ...slot, retired: true }));
}

/** Something changed that a frozen lock must have; a title, say, it need not. */
function isReworded(before: readonly LockSlot[], after: readonly LockSlot[]): boolean {
  const fixed = ({ title: _title, print: _print, order: _order, ...slot }: LockSlot) => slot;
  return JSON.stringify(before.map(fixed)) !== JSON.stringify(after.map(fixed));
}
