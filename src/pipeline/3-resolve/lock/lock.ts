import type { Stores } from "../../../contract/answer.ts";

/** What an item is. Sessions, blocks and questions share one set of ids; objectives have their own. */
export type ItemKind = "objective" | "session" | "block" | "question";

/** What the author wrote, as far as the lock remembers it, to know an item again. */
export interface LockWords {
  /** Of a session; of a part of a block that has no id of its own, its words. */
  readonly title?: string;
  /** Of all the author's words in it; see `likeness.ts`. */
  readonly print?: string;
}

/** Something of the course that stores something, as the lock must know it. */
export interface LockItem extends LockWords {
  readonly kind: ItemKind;
  readonly id: string;
  /** Another id it would have without the one the author gave it: it may be in the lock under that. */
  readonly idBefore?: string;
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
export interface LockSlot extends LockWords {
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
  /** Stable numbers in the order of the course file, where that is not 0, 1, 2…. */
  readonly order?: readonly number[];
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
