import type { Answer, Stores } from "./answer.ts";

/**
 * How far an item has come: `open` (perhaps selected), `checked` (submitted, verdict seen),
 * `shown` (the learner asked for the answer).
 */
export const phases = ["open", "checked", "shown"] as const;
export type Phase = (typeof phases)[number];

/**
 * One entry of the slot table. The table is append-only: a slot's number, `stores` and `phased`
 * never change, an item whose shape changes gets a new slot and leaves this one retired. So state
 * written under any earlier revision is read with a prefix of today's table.
 */
export interface Slot {
  readonly stores: Stores;
  /** Whether two bits of `Phase` go with the value: questions have them, sessions have not. */
  readonly phased: boolean;
  /** Revision in which the key or the options last changed; state older than this is re-opened. */
  readonly changed: number;
  /** Revision in which the slot was added: state of an earlier revision does not hold it. */
  readonly since: number;
  readonly retired: boolean;
  /** The slot this one took over from when the item's shape changed: what was answered there is re-opened here. */
  readonly replaces?: number;
  /** Where it stores a text, in page data: encoded characters of the format's limit that are the text's (`noteAllotments`). */
  readonly allotmentChars?: number;
}

/** What a session's slot stores: absent = not started. A completed session stays so. */
export const sessionStores = { type: "choice", options: 2 } as const satisfies Stores;
export const sessionStarted = 0;
export const sessionCompleted = 1;

export interface SlotState {
  readonly answer?: Answer;
  readonly phase: Phase;
}

/**
 * What the LMS is told in the end. It only ever gets better. `bestScore` is the score that counts, 0–1, kept to
 * 1/10,000: the best attempt's, or the last one's where the author says so.
 */
export interface Outcome {
  readonly completed: boolean;
  readonly passed: boolean;
  readonly bestScore?: number;
  /** Submitted attempts at the assessment, 0–63. */
  readonly attemptsUsed: number;
}

/**
 * Where the learner is: a page (`pageStart`, `pageQuiz`, `pageResults`, or `pageOfSlot` of a
 * session's slot) and the block of it that was at the top: its mark (`firstBlockMark` and up), or 0 for the page's beginning. Below
 * that it is a block's number, from 1: 0.1.0 wrote those.
 */
export interface Place {
  readonly page: number;
  readonly block: number;
}
export const pageStart = 0;
export const pageQuiz = 1;
export const pageResults = 2;
export const firstSlotPage = 16;

/** A block's mark is 512–1,023 and made of its id or its words, so that it is the same block when others come and go around it. */
export const firstBlockMark = 512;

/** The running attempt at the assessment. `seed` (32 bits) fixes draw and shuffle. */
export interface QuizState {
  readonly seed: number;
  readonly phase: "none" | "running" | "submitted";
  /** Index of the question on screen, 0–1,023. */
  readonly at: number;
  /** How the time limit stands, 0–65,535; see `runtime/learning/quiz-clock.ts`. 0 without one. */
  readonly clock: number;
}

/** The whole of a learner's state: a pure value that `suspend data` carries. */
export interface LearnerState {
  /** Revision of the lock the state was written under. */
  readonly revision: number;
  /** 24 random bits that name the attempt; 0 before the first save. */
  readonly token: number;
  /** Grows with each save. */
  readonly counter: number;
  readonly outcome: Outcome;
  readonly place: Place;
  /** By page, how many blocks have been gone past in this visit. Of this page only: it is not stored. */
  readonly passed?: ReadonlyMap<number, number>;
  readonly quiz: QuizState;
  /** By slot number; absent = never touched. Text answers are held here too. */
  readonly slots: ReadonlyMap<number, SlotState>;
}

/** What is kept on the device beside the LMS: the whole state, notes that did not fit included. */
export interface MirrorRecord {
  /** As `encode` made it, without a limit. */
  readonly state: string;
  readonly counter: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Counter of the last save that the LMS confirmed in this mirror's life; 0 = none. */
  readonly acknowledged: number;
  /** Slots of notes that the LMS had no room for. */
  readonly left: readonly number[];
}
