/** What an update does to a learner who is half-way through the old package. */
export interface Comparison {
  readonly course: { readonly id: string; readonly from: string; readonly to: string };
  readonly revisions: { readonly from: number; readonly to: number };
  /** Why nothing but the outcome can be carried over; absent when the update is sound. */
  readonly broken?: "other-course" | "other-units" | "older" | "lock-not-kept";
  /** Taken out; kept in the lock, so that they come back if the item does. */
  readonly lost: readonly StoredItem[];
  /** The right answer, the options or the whole question changed: the learner answers again, and is told why. */
  readonly reopened: readonly StoredItem[];
  /** Now in another unit, whose state knows nothing of what was answered in the old one. */
  readonly moved: readonly StoredItem[];
  /** Of those kept: what stays finished or written, and has another title: `now`. */
  readonly retitled: readonly (StoredItem & { readonly now: string })[];
  readonly kept: readonly StoredItem[];
  readonly added: readonly StoredItem[];
  /** Rules that changed, in words. */
  readonly rules: readonly string[];
}

/** Something that keeps a learner's work, by the author's id. */
export interface StoredItem {
  readonly kind: "session" | "check" | "note" | "decision" | "tick" | "quiz question" | "objective";
  readonly id: string;
  readonly slot: number;
  /** What the learner sees of it: a title, a question. */
  readonly title: string;
}
