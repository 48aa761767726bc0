import { Document } from "yaml";
import type { Stores } from "../../../contract/answer.ts";
import type { Plain, Source } from "../../../model/source.ts";
import { emptyLock, type ItemKind, type Lock, type LockSlot } from "./lock.ts";

export const lockFileName = "course.lock.yaml";

const heading = ` Written by build-course. Commit it with the course, and never edit it by hand:
 it says under which number each answer of a learner is stored, now and in every version published before.`;

/** The text of the lock file: the same bytes for the same lock. */
export function lockText(lock: Lock): string {
  const document = new Document({
    version: 1,
    revision: lock.revision,
    slots: lock.slots.map((slot, number) => ({
      slot: number,
      [slot.kind]: slot.id,
      stores: storesText(slot.stores),
      since: slot.since,
      ...(slot.changed === slot.since ? {} : { changed: slot.changed }),
      ...(slot.phased ? { phased: true } : {}),
      ...(slot.key === undefined ? {} : { key: slot.key }),
      ...(slot.options.length > 0 ? { options: slot.options.join(" ") } : {}),
      ...(slot.order === undefined ? {} : { order: slot.order.join(" ") }),
      ...(slot.file === undefined ? {} : { file: slot.file }),
      ...(slot.title === undefined ? {} : { title: slot.title }),
      ...(slot.print === undefined ? {} : { words: slot.print }),
      ...(slot.replaces === undefined ? {} : { replaces: slot.replaces }),
      ...(slot.retired ? { retired: true } : {}),
    })),
  });
  document.commentBefore = heading;
  return document.toString({ lineWidth: 0 });
}

/** The lock, or in words why it cannot be read. */
export function readLock(source: Source | undefined): Lock | string {
  if (!source) return emptyLock;
  const file = source.value;
  if (!isMapping(file) || file["version"] !== 1) return "it does not start with `version: 1`";
  const { revision, slots } = file;
  if (!isCount(revision) || !Array.isArray(slots)) return "`revision` or `slots` is missing";
  const read: LockSlot[] = [];
  for (const [number, entry] of listOf(slots).entries()) {
    const slot = isMapping(entry) && entry["slot"] === number ? readSlot(entry) : undefined;
    if (!slot) return `slot ${number} is missing, doubled or damaged`;
    read.push(slot);
  }
  return { revision, slots: read };
}

const kinds: readonly ItemKind[] = ["objective", "session", "block", "question"];

function readSlot(entry: { readonly [key: string]: Plain }): LockSlot | undefined {
  const kind = kinds.find((word) => typeof entry[word] === "string");
  const id = kind && entry[kind];
  const stores = typeof entry["stores"] === "string" ? readStores(entry["stores"]) : undefined;
  const { since, changed = since, key, options, order, file, title, words, replaces } = entry;
  if (!kind || typeof id !== "string" || !stores || !isCount(since) || !isCount(changed)) return undefined;
  return {
    kind,
    id,
    stores,
    phased: entry["phased"] === true,
    since,
    changed,
    ...(typeof key === "string" ? { key } : {}),
    options: typeof options === "string" ? options.split(" ") : [],
    ...(typeof order === "string" ? { order: order.split(" ").map(Number) } : {}),
    ...(typeof file === "string" ? { file } : {}),
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof words === "string" ? { print: words } : {}),
    ...(isCount(replaces) ? { replaces } : {}),
    retired: entry["retired"] === true,
  };
}

/** `bits 5`, `choices 3 3 4`, `text 2`: readable, and one line in a diff. */
export function storesText(stores: Stores): string {
  switch (stores.type) {
    case "bits":
      return `bits ${stores.count}`;
    case "choice":
      return `choice ${stores.options}`;
    case "choices":
      return `choices ${stores.options.join(" ")}`;
    case "order":
      return `order ${stores.items}`;
    case "text":
      return `text ${stores.weight}`;
    case "nothing":
    case "seen":
    case "number":
      return stores.type;
  }
}

function readStores(text: string): Stores | undefined {
  const [type, ...rest] = text.split(" ");
  const numbers = rest.map(Number);
  const [first = Number.NaN] = numbers;
  if (numbers.some((number) => !Number.isFinite(number))) return undefined;
  if (type === "nothing" || type === "seen" || type === "number") return { type };
  if (type === "choices") return { type, options: numbers };
  if (Number.isNaN(first)) return undefined;
  if (type === "bits") return { type, count: first };
  if (type === "choice") return { type, options: first };
  if (type === "order") return { type, items: first };
  if (type === "text") return { type, weight: first };
  return undefined;
}

function isMapping(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Array.isArray alone would make the entries `any`. */
function listOf(value: readonly Plain[]): readonly Plain[] {
  return value;
}

function isCount(value: Plain | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
