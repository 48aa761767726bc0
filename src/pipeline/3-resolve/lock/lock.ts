import type { Stores } from "../../../contract/answer.ts";

/** What an item is. Sessions, blocks and questions share one set of ids; objectives have their own. */
export type ItemKind = "objective" | "session" | "block" | "question";

/** Something of the course that stores something, as the lock must know it. */
export interface LockItem {
  readonly kind: ItemKind;
  readonly id: string;
  readonly stores: Stores;
  /** Whether a phase (open, checked, shown) goes with it: questions. */
  readonly phased: boolean;
  /** In the order of the course file. */
  readonly options: readonly LockOption[];
  /** JSON of the key by stable option numbers; absent when there is no right answer. */
  readonly key?: (numbers: readonly number[]) => unknown;
  /** The session's file, by which a session without an id of its own is known again. */
  readonly file?: string;
}

export interface LockOption {
  readonly id?: string;
  readonly text: string;
  readonly correct: boolean;
}

/** One slot of `course.lock.yaml`. The list is append-only; its index is the slot number. */
export interface LockSlot {
  readonly kind: ItemKind;
  readonly id: string;
  readonly stores: Stores;
  readonly phased: boolean;
  /** Revision that added the slot. */
  readonly since: number;
  /** Revision that last changed key or options. */
  readonly changed: number;
  /** Hash of the key. */
  readonly key?: string;
  /** By stable number: a hash of the option's id or text. */
  readonly options: readonly string[];
  readonly file?: string;
  readonly retired: boolean;
  /** The slot this one took over from, when the item's shape changed. */
  readonly replaces?: number;
}

export interface Lock {
  /** Grows with each build that changes the layout or a key. */
  readonly revision: number;
  readonly slots: readonly LockSlot[];
}

export const emptyLock: Lock = { revision: 0, slots: [] };
