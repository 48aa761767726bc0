import type { Resume } from "../../contract/lms-driver.ts";
import type { LearnerState, MirrorRecord } from "../../contract/state.ts";
import type { Decoded } from "../state/format.ts";
import { isAcknowledged } from "./mirror.ts";

const mirrorLifeMs = 24 * 60 * 60 * 1000;

/** The LMS's suspend data. Without an LMS there is none. */
export interface LmsCopy {
  readonly text: string;
  readonly decoded: Decoded;
  /** The LMS says that nothing has been recorded yet, and gives back a finished course: see `isResetAttempt`. */
  readonly isReset?: boolean;
}

export interface MirrorCopy {
  readonly record: MirrorRecord;
  readonly decoded: Decoded;
}

export interface Choice {
  readonly use: "lms" | "mirror" | "fresh";
  /** The mirror is not used but holds notes of this learner: offer them as a download. */
  readonly offerNotes: boolean;
  /**
   * What the learner is told of. `older`: the LMS confirmed a later save than it returned; `unread`: what it returned
   * cannot be read to its end, because it was cut or altered, or is of another slot table: nobody is accused; `reset`: the
   * attempt was begun anew, and what it still holds is of the one before.
   */
  readonly fault?: "older" | "unread" | "reset" | undefined;
}

/**
 * Which copy to go on with; nothing is ever merged. `confirmed`: what this computer remembers of the attempt, see
 * `DeviceCopy`. The mirror is used only if
 * (a) it is of the attempt the LMS has, and later, or the very same save where the LMS's copy lacks something; or
 * (b) the LMS has nothing, none of the mirror was ever confirmed, and it is under a day old.
 * An LMS with a finished course and no status has begun a new attempt, unless this very computer knows better (`isCutShort`).
 * So a reset attempt, an annual renewal, a second computer or another learner's leftovers cannot
 * bring back last year's pass. Without an LMS the device is all there is.
 */
export function chooseState(
  lms: LmsCopy | undefined,
  mirror: MirrorCopy | undefined,
  confirmed: number,
  now: number,
): Choice {
  const readable = mirror && mirror.decoded.sound !== "nothing" ? mirror : undefined;
  if (!lms) return { use: readable ? "mirror" : "fresh", offerNotes: false };
  if (lms.isReset && !(readable && isCutShort(lms, readable, confirmed, now)))
    return { use: "fresh", offerNotes: hasNotes(lms.decoded) || hasNotes(readable?.decoded), fault: "reset" };
  const isOther = readable !== undefined && isOtherSave(lms, readable);
  const fault = isOther ? "older" : faultOf(lms, confirmed);
  if (readable && (isLaterOrFuller(lms, readable) || isUnsent(lms, readable, confirmed, now))) {
    return { use: "mirror", offerNotes: false, fault };
  }
  const use = lms.decoded.sound === "nothing" ? "fresh" : "lms";
  return { use, offerNotes: readable !== undefined && hasNotesToOffer(lms, readable, isOther), fault };
}

/**
 * Of two copies of the mirror, the one that the rules are asked about. What is at hand may have lost its last saves, or
 * be of another attempt than the LMS's; but that the other one is of an attempt with more saves is no reason. Of two attempts
 * of which the LMS has neither, it was reset and then did not hear of the newer one.
 */
export function betterCopy(first: MirrorCopy, other: MirrorCopy, lms: LmsCopy | undefined): MirrorCopy {
  const [ours, theirs] = [first.decoded.state, other.decoded.state];
  const token = lms?.decoded.state.token;
  const isNewer = theirs.token === token || (ours.token !== token && other.record.savedAt > first.record.savedAt);
  const isLater = ours.token === theirs.token ? theirs.counter > ours.counter : isNewer;
  return first.decoded.sound === "nothing" || (other.decoded.sound !== "nothing" && isLater) ? other : first;
}

/** Rule (a). */
function isLaterOrFuller(lms: LmsCopy, { record, decoded }: MirrorCopy): boolean {
  if (!isSameAttempt(lms, decoded)) return false;
  const [ours, theirs] = [decoded.state.counter, lms.decoded.state.counter];
  const isSameSave = ours === theirs && record.acknowledged === ours;
  const lacks = lms.decoded.sound !== "whole" || lms.decoded.missing.length > 0;
  return ours > theirs || (isSameSave && lacks);
}

/** Rule (b). */
function isUnsent(lms: LmsCopy, { record }: MirrorCopy, confirmed: number, now: number): boolean {
  return lms.text === "" && isUnheard(record, confirmed, now);
}

/**
 * Whether the LMS has a finished course without its status because that save was cut short, and not because an attempt was begun
 * anew: it came from here, and nothing of the attempt was ever confirmed, because each save that is has a status. ESR is sent each
 * value alone, the state first.
 */
function isCutShort(lms: LmsCopy, { record, decoded }: MirrorCopy, confirmed: number, now: number): boolean {
  const isOurs = isSameAttempt(lms, decoded) && decoded.state.counter >= lms.decoded.state.counter;
  return isOurs && isUnheard(record, confirmed, now);
}

/** A copy that missed its last writes does not know what the LMS has confirmed since; the marker may. */
function isUnheard({ acknowledged, savedAt }: MirrorRecord, confirmed: number, now: number): boolean {
  return acknowledged + confirmed === 0 && Math.abs(now - savedAt) < mirrorLifeMs;
}

function hasNotesToOffer(lms: LmsCopy, { record, decoded }: MirrorCopy, isOther: boolean): boolean {
  const isSame = isSameAttempt(lms, decoded);
  // Anything confirmed in this attempt is in the LMS's copy, or was changed there since.
  const isThere = isAcknowledged(record) || record.state === lms.text;
  if (isSame && isThere && !isOther) return false;
  return hasNotes(decoded, lms.decoded);
}

/**
 * Whether the LMS confirmed this very number and has another save under it: two computers went on from the one before. Of
 * states under two revisions nothing is said: the later page may have opened a question again.
 */
function isOtherSave(lms: LmsCopy, { record, decoded }: MirrorCopy): boolean {
  const [ours, theirs] = [decoded.state, lms.decoded.state];
  const isSameNumber = isSameAttempt(lms, decoded) && ours.counter === theirs.counter;
  const isComparable = ours.revision === theirs.revision && lms.decoded.sound === "whole" && isAcknowledged(record);
  return isSameNumber && isComparable && contentOf(ours) !== contentOf(theirs);
}

function contentOf({ outcome, slots }: LearnerState): string {
  return JSON.stringify([outcome, ...slots]);
}

/** Whether it has any but those that are `there` in the very same words. */
export function hasNotes(decoded: Decoded | undefined, there?: Pick<Decoded, "state">): boolean {
  return [...(decoded?.state.slots ?? [])].some(
    ([slot, { answer }]) =>
      answer?.type === "text" && JSON.stringify(answer) !== JSON.stringify(there?.state.slots.get(slot)?.answer),
  );
}

/**
 * Whether the LMS has begun the attempt anew and kept the old state: so last year's pass would turn up in this year's record.
 * An LMS that gives no status at all has not said so (Open edX's block): there the state decides.
 */
export function isResetAttempt({ standing }: Pick<Resume, "standing">, { state }: Decoded, asserts: boolean): boolean {
  return standing === "new" && !asserts && (state.outcome.completed || state.outcome.passed);
}

/** Whether the LMS has given back all that the mirror has: it said so itself, at a launch, which no "true" can. */
export function isReadBack(lms: LmsCopy, { record, decoded }: MirrorCopy): boolean {
  const isWhole = lms.decoded.sound === "whole" && record.left.length === 0;
  return isWhole && isSameAttempt(lms, decoded) && lms.decoded.state.counter >= decoded.state.counter;
}

function isSameAttempt(lms: LmsCopy, mirror: Decoded): boolean {
  return lms.decoded.sound !== "nothing" && lms.decoded.state.token === mirror.state.token;
}

/** An LMS that comes back with an older save said "true" and did not keep it. Reading back within a session proves nothing. */
function faultOf({ text, decoded }: LmsCopy, confirmed: number): Choice["fault"] {
  if (decoded.sound !== "nothing" && decoded.state.counter < confirmed) return "older";
  return text !== "" && decoded.sound !== "whole" ? "unread" : undefined;
}

/**
 * Counter of the last save that the LMS is known to have of the state gone on with. A mirror chosen
 * over the LMS's copy has something the LMS lacks, so its own last save does not count.
 */
export function confirmedCounter(lms: Decoded | undefined, state: LearnerState, use: Choice["use"]): number {
  if (lms?.state.token !== state.token) return 0;
  return Math.min(lms.state.counter, use === "mirror" ? state.counter - 1 : state.counter);
}
