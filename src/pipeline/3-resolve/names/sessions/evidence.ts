import { isShort, likeness } from "../../lock/likeness.ts";
import type { LockSlot } from "../../lock/lock.ts";
import { idFromTitle } from "../ids.ts";

/** A session of the course, as what speaks for its being one of the lock's. */
export interface SessionTraits {
  readonly path: string;
  /** How many sessions before it are of the same file. */
  readonly nth: number;
  readonly title: string;
  readonly print: string;
}

/** A session of the lock. */
export interface KnownSession {
  readonly slot: LockSlot;
  /** How many sessions before it, of those that are not retired, are of the same file. */
  readonly nth: number;
}

export interface Evidence {
  /** The stronger, the higher; 0 is none. */
  readonly weight: number;
  /** Whether it is enough, where nothing speaks against it. */
  readonly suffices: boolean;
  /** How much of the words is left, 0–3; `undefined` where the lock does not know them. */
  readonly words?: number;
}

const none: Evidence = { weight: 0, suffices: false };

/** Shares of words in common: of two halves of a session each has a half, of sessions of one course a tenth. */
const someWords = 0.3;
const mostWords = 0.6;

/**
 * What speaks for a session's being one that the lock knows: its file, its title and its words. Two of the three are
 * enough, and so are the words alone: whoever finished a session did finish one with these words. A file alone is not:
 * files are renumbered. Nor is a title: a new session may bear it.
 */
export function evidenceFor(session: SessionTraits, known: KnownSession): Evidence {
  const { slot } = known;
  const isFile = slot.file === session.path && (slot.retired || known.nth === session.nth);
  if (slot.title === undefined || slot.print === undefined) return evidenceOfOld(session, slot, isFile);
  const words = wordsInCommon(session.print, slot.print);
  const traits = words + Number(isFile) + Number(slot.title === session.title);
  if (traits === 0) return none;
  // Of two that look the same the one is meant that learners have now. What was taken out comes back only as it was.
  if (slot.retired) return { weight: traits - 0.5, suffices: traits >= 2 && words > 0, words };
  return { weight: traits, suffices: traits >= 2, words };
}

/** 0 none, 1 some, 2 most, 3 all. */
export function wordsInCommon(one: string, other: string): number {
  const share = likeness(one, other);
  if (isShort(one) || isShort(other)) return share === 1 ? 1 : 0;
  return share === 1 ? 3 : share >= mostWords ? 2 : share >= someWords ? 1 : 0;
}

/**
 * Version 0.1.0 kept neither title nor words, and knew sessions by their files. So a file is enough here, unless another
 * session has the title that this id was made from.
 */
function evidenceOfOld({ title }: SessionTraits, { id, retired }: LockSlot, isFile: boolean): Evidence {
  const made = idFromTitle(title);
  const isTitle = made !== undefined && (id === made || id.replace(/-\d+$/, "") === made);
  if (retired) return isFile && isTitle ? { weight: 3.5, suffices: true } : none;
  return { weight: 2 * Number(isFile) + 2 * Number(isTitle), suffices: isFile };
}
