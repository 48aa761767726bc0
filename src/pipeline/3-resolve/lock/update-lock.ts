import type { Stores } from "../../../contract/answer.ts";
import { shortHash } from "../../files/short-hash.ts";
import { matchOptions, optionPrint } from "./match-options.ts";
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
  /** What changed since the lock was written, in words; empty when nothing did. */
  readonly changes: readonly string[];
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
  const changes: string[] = [];
  for (const item of items) {
    const last = lastSlotOf(item, slots);
    const kept = last === undefined ? undefined : keepSlot(item, slots[last], revision);
    const number = last !== undefined && kept ? last : slots.length;
    const numbers = kept?.numbers ?? item.options.map((_, index) => index);
    const next = kept?.slot ?? newSlot(item, revision, last !== undefined && !slots[last]?.retired ? last : undefined);
    if (last !== undefined && !kept) slots[last] = retire(slots[last]) ?? next;
    if (kept?.change !== undefined) changes.push(kept.change);
    if (!kept) changes.push(last === undefined ? `"${item.id}" is new` : `"${item.id}" has other options`);
    slots[number] = next;
    placements.set(itemName(item), { slot: number, optionNumbers: numbers });
  }
  const inUse = new Set([...placements.values()].map((placement) => placement.slot));
  const settled = slots.map((slot, number) => (inUse.has(number) || slot.retired ? slot : { ...slot, retired: true }));
  for (const [number, slot] of settled.entries()) {
    if (slot.retired && !slots[number]?.retired) changes.push(`"${slot.id}" is gone`);
  }
  const reworded = settled.some((slot, number) => JSON.stringify(slot) !== JSON.stringify(before.slots[number]));
  const lock = changes.length > 0 ? { revision, slots: settled } : { revision: before.revision, slots: settled };
  return {
    lock,
    placements,
    changes: changes.length === 0 && reworded ? ["words or file names changed, nothing that is stored"] : changes,
  };
}

/** The newest slot of an item: a shape it had before it changed is of no use, its words may be gone. */
function lastSlotOf(item: LockItem, slots: readonly LockSlot[]): number | undefined {
  const number = slots.findLastIndex((slot) => itemName(slot) === itemName(item));
  return number < 0 ? undefined : number;
}

function retire(slot: LockSlot | undefined): LockSlot | undefined {
  return slot && { ...slot, retired: true };
}

function newSlot(item: LockItem, revision: number, replaces: number | undefined): LockSlot {
  const numbers = item.options.map((_, index) => index);
  return {
    kind: item.kind,
    id: item.id,
    stores: item.stores,
    phased: item.phased,
    since: revision,
    changed: revision,
    ...(item.key ? { key: keyPrint(item, numbers) } : {}),
    options: item.options.map(optionPrint),
    ...(item.file === undefined ? {} : { file: item.file }),
    retired: false,
    ...(replaces === undefined ? {} : { replaces }),
  };
}

interface Kept {
  readonly slot: LockSlot;
  readonly numbers: readonly number[];
  readonly change?: string;
}

function keepSlot(item: LockItem, slot: LockSlot | undefined, revision: number): Kept | undefined {
  if (!slot || !isSameShape(slot.stores, item.stores) || slot.phased !== item.phased) return undefined;
  const numbers = matchOptions(slot.options, item.options);
  if (!numbers) return undefined;
  const prints: string[] = [...slot.options];
  for (const [index, option] of item.options.entries()) prints[numbers[index] ?? index] = optionPrint(option);
  const key = item.key ? keyPrint(item, numbers) : undefined;
  const rekeyed = key !== slot.key;
  const change = rekeyed ? `"${item.id}" has another right answer` : slot.retired ? `"${item.id}" is back` : undefined;
  const kept: LockSlot = {
    ...slot,
    kind: item.kind,
    stores: item.stores,
    options: prints,
    ...(key === undefined ? {} : { key }),
    ...(item.file === undefined ? {} : { file: item.file }),
    changed: rekeyed ? revision : slot.changed,
    retired: false,
  };
  return { slot: kept, numbers, ...(change === undefined ? {} : { change }) };
}

/** A note's weight is its share of the room, not its shape: changing it moves nothing. */
function isSameShape(before: Stores, after: Stores): boolean {
  return before.type === "text" ? after.type === "text" : JSON.stringify(before) === JSON.stringify(after);
}

function keyPrint(item: LockItem, numbers: readonly number[]): string {
  return shortHash(JSON.stringify(item.key?.(numbers) ?? null));
}
