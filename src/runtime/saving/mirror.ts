import type { MirrorRecord } from "../../contract/state.ts";
import { tried } from "../tried.ts";
import { keyPrefix, type DeviceStorage } from "./device-storage.ts";

/** Whose work it is: without an LMS whoever opens the course on this computer, and no LMS ever sees that. */
export interface Owner {
  readonly courseId: string;
  readonly lms?: LmsLearner | undefined;
}

export interface LmsLearner {
  /** Of the LMS: two may give the same id to two people. */
  readonly origin: string;
  /** The learner's id; where the LMS gives none, the attempt's token tells two people on one computer apart. */
  readonly who: string | number;
}

/** What outlives the mirror, without content: the attempt and the last save the LMS confirmed. */
export interface Marker {
  readonly token: number;
  readonly acknowledged: number;
}

/** One learner's copy of one course on this computer. */
export interface DeviceCopy {
  read(): MirrorRecord | undefined;
  /** The same, and the other one where the two copies of the storage differ. */
  found(): readonly MirrorRecord[];
  /** Whether it will outlive the page, and be found again. */
  write(record: MirrorRecord): boolean;
  remove(): void;
  /** The learner wants it gone: also from a second copy that was not there in time and has not been read. */
  forget(now: number): void;
  /** Counter of the last save of this attempt that the LMS has confirmed, as far as this computer knows; 0 is none. */
  confirmed(token?: number): number;
  mark(marker: Marker): void;
  /** Moves away a mirror that is not going to be used, for its notes, before it is written over. `name`: in the place of what has it. */
  setAside(record: MirrorRecord, name?: number): void;
  /** What was set aside and not discarded yet, by key. */
  aside(): ReadonlyMap<string, MirrorRecord>;
  discard(key: string): void;
  /** What it is kept under. */
  readonly key: string;
}

/** Whose it is where there is no LMS. */
export const anyone = "anyone";

export function openDeviceCopy(storage: DeviceStorage, owner: Owner): DeviceCopy {
  const mirrorKey = keyOf("mirror", owner);
  const markerKey = keyOf("marker", owner);
  const asideKey = keyOf("aside", owner);
  const isFoundByName = typeof owner.lms?.who !== "number";
  const found = (): readonly MirrorRecord[] => storage.copies(mirrorKey).flatMap((text) => readRecord(text) ?? []);
  return {
    read: () => found()[0],
    found,
    // Where an LMS names no learner, and has no save yet, the next launch hears no token to look for.
    write: (record) => storage.set(mirrorKey, JSON.stringify(record)) && (isFoundByName || record.acknowledged > 0),
    remove: () => storage.remove(mirrorKey),
    forget: (now) => storage.remove(mirrorKey, now),
    confirmed: (token = 0) =>
      Math.max(
        0,
        ...storage.copies(markerKey).map((text) => {
          const [attempt, acknowledged] = text.split(" ").map(Number);
          return attempt === token ? acknowledged || 0 : 0;
        }),
      ),
    mark: (marker) => void storage.set(markerKey, `${marker.token} ${marker.acknowledged}`),
    setAside(record, name = record.savedAt) {
      storage.set(`${asideKey}:${name}`, JSON.stringify(record));
      storage.remove(mirrorKey);
    },
    aside() {
      const found = new Map<string, MirrorRecord>();
      for (const key of [...storage.keys()].sort()) {
        const record = key.startsWith(`${asideKey}:`) ? readRecord(storage.get(key)) : undefined;
        if (record) found.set(key, record);
      }
      return found;
    },
    discard: (key) => storage.remove(key),
    key: mirrorKey,
  };
}

/** For `openDeviceStorage`: a mirror may be dropped for space only when the LMS has all that is in it. */
export function ageOfEntry(key: string, text: string): number | undefined {
  const record = key.startsWith(`${keyPrefix}mirror:`) ? readRecord(text) : undefined;
  return record && isAcknowledged(record) ? record.savedAt : undefined;
}

export function isAcknowledged(record: MirrorRecord): boolean {
  return record.acknowledged >= record.counter && record.left.length === 0;
}

/** The learner's id itself is not left on a shared computer. */
function keyOf(kind: string, { courseId, lms }: Owner): string {
  const whose = lms ? hash(`${lms.origin} ${lms.who}`) : anyone;
  return `${keyPrefix}${kind}:${courseId}:${whose}`;
}

/** 64 bits of FNV-1a: tells learners apart, is no secret. */
function hash(text: string): string {
  const half = (start: number): number =>
    text.split("").reduce((mixed, unit) => Math.imul(mixed ^ unit.charCodeAt(0), 0x01000193), start) >>> 0;
  return half(0x811c9dc5).toString(36) + half(0x1b873593).toString(36);
}

function readRecord(text = "null"): MirrorRecord | undefined {
  // What is no object has none of these.
  const found: Partial<Record<keyof MirrorRecord, unknown>> = tried(() => JSON.parse(text) as object | null) ?? {};
  const { state, counter, savedAt, acknowledged, left } = found;
  const isNumber = (value: unknown): value is number => typeof value === "number";
  const isRecord =
    typeof state === "string" &&
    isNumber(counter) &&
    isNumber(savedAt) &&
    isNumber(acknowledged) &&
    Array.isArray(left);
  return isRecord ? { state, counter, savedAt, acknowledged, left: left.filter(Number.isInteger) } : undefined;
}
