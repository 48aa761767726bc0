import type { Stores } from "../../../contract/answer.ts";
import { shortHash } from "../../files/short-hash.ts";
import { isRewritten, nameOf, rewrittenChange, type LockChange } from "./changes.ts";
import { isOtherText, likeness } from "./likeness.ts";
import type { LockItem, LockSlot } from "./lock.ts";
import { matchOptions, optionPrint } from "./match-options.ts";

interface Kept {
  readonly slot: LockSlot;
  /** Stable number of each option, in the order of the course file. */
  readonly numbers: readonly number[];
  readonly change?: LockChange;
}

/** A print is written anew when this much of it has gone, not at each mended letter: the lock stays as quiet as it can. */
const stillAlike = 0.75;

export function newSlot(item: LockItem, revision: number, replaces: number | undefined): LockSlot {
  const numbers = item.options.map((_, index) => index);
  return {
    kind: item.kind,
    id: item.id,
    stores: item.stores,
    phased: item.phased,
    since: revision,
    changed: revision,
    ...wordsOf(item, undefined),
    ...(item.key ? { key: keyPrint(item, numbers) } : {}),
    options: item.options.map(optionPrint),
    ...(item.file === undefined ? {} : { file: item.file }),
    retired: false,
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** The slot of an item as it is now; `undefined` when what is stored there would mean something else. */
export function keepSlot(item: LockItem, slot: LockSlot, revision: number): Kept | undefined {
  if (!isSameShape(slot.stores, item.stores) || slot.phased !== item.phased) return undefined;
  // Ids that were given anew, `q-2` to what was `q-1`, must not hand on the answers.
  if (item.kind === "question" && isOtherText(item.print, slot.print)) return undefined;
  const numbers = matchOptions(slot, item.options);
  if (!numbers) return undefined;
  const prints: string[] = [...slot.options];
  for (const [index, option] of item.options.entries()) prints[numbers[index] ?? index] = optionPrint(option);
  const key = item.key ? keyPrint(item, numbers) : undefined;
  const isRekeyed = key !== slot.key;
  const { order: _order, ...rest } = slot;
  const kept: LockSlot = {
    ...rest,
    kind: item.kind,
    id: item.id,
    stores: item.stores,
    ...wordsOf(item, slot),
    options: prints,
    ...orderOf(numbers),
    ...(key === undefined ? {} : { key }),
    ...(item.file === undefined ? {} : { file: item.file }),
    changed: isRekeyed ? revision : slot.changed,
    retired: false,
  };
  return { slot: kept, numbers, ...changeOf(item, slot, isRekeyed) };
}

function changeOf(item: LockItem, slot: LockSlot, isRekeyed: boolean): Pick<Kept, "change"> {
  if (isRekeyed) return { change: { type: "reopened", text: `${nameOf(item)} has another right answer` } };
  if (slot.retired) return { change: { type: "back", text: `${nameOf(item)} is back` } };
  return isRewritten(item, slot) ? { change: rewrittenChange(item) } : {};
}

/** A note's weight is its share of the room, not its shape: changing it moves nothing. */
function isSameShape(before: Stores, after: Stores): boolean {
  return before.type === "text" ? after.type === "text" : JSON.stringify(before) === JSON.stringify(after);
}

function wordsOf({ title, print }: LockItem, slot: LockSlot | undefined): Pick<LockSlot, "title" | "print"> {
  const known = slot?.print;
  const isAlike = print !== undefined && known !== undefined && likeness(print, known) >= stillAlike;
  const next = isAlike ? known : print;
  return { ...(title === undefined ? {} : { title }), ...(next === undefined ? {} : { print: next }) };
}

function orderOf(numbers: readonly number[]): Pick<LockSlot, "order"> {
  return numbers.every((number, place) => number === place) ? {} : { order: numbers };
}

function keyPrint(item: LockItem, numbers: readonly number[]): string {
  return shortHash(JSON.stringify(item.key?.(numbers) ?? null));
}
