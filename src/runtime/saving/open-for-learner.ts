import type { LastingCopy } from "../../contract/lasting-copy.ts";
import type { Resume } from "../../contract/lms-driver.ts";
import type { LearnerState, MirrorRecord } from "../../contract/state.ts";
import type { LoadedCourse } from "../learner.ts";
import { goTo } from "../learning/attempt.ts";
import { mayRecord, restore } from "../learning/tracking-rules.ts";
import { pageNumberOf } from "../page/page-names.ts";
import { decode } from "../state/suspend-data.ts";
import { tried } from "../tried.ts";
import {
  betterCopy,
  chooseState,
  confirmedCounter,
  isReadBack,
  isResetAttempt,
  type Choice,
  type LmsCopy,
} from "./choose-state.ts";
import { openDeviceStorage, storageName } from "./device-storage.ts";
import { ageOfEntry, openDeviceCopy, type DeviceCopy } from "./mirror.ts";

/** What a launch begins with. */
export interface Opened {
  readonly state: LearnerState;
  readonly device: DeviceCopy;
  /** Whether this computer keeps anything at all. */
  readonly isKept: boolean;
  /** Slots of questions that are open again because they changed. */
  readonly reopened: readonly number[];
  readonly choice: Choice;
  /** Mirrors set aside, by key: the learner may have the notes in them. */
  readonly aside: ReadonlyMap<string, MirrorRecord>;
  /** Counter of the last save that the LMS is known to have. */
  readonly confirmed: number;
  /** Of the attempt the LMS has, or of the one that a first save begins: 24 random bits, not 0. */
  readonly token: number;
  /** Whether the page's own state says that the course is complete: the LMS's word alone is no proof of work. */
  readonly hasProof: boolean;
}

/**
 * While an LMS may still turn up: nothing is read, because what is kept under the course alone may be another
 * learner's, and nothing outlives the page.
 */
export function openMeanwhile(data: LoadedCourse, now: number): Opened {
  return open(data, undefined, now);
}

/** Reads what the LMS and this computer have, and decides which to go on with. */
export function openForLearner(
  data: LoadedCourse,
  resume: Resume | undefined,
  now: number,
  lasting?: LastingCopy,
): Opened {
  return open(data, resume, now, () => window.localStorage, lasting);
}

function open(
  data: LoadedCourse,
  resume: Resume | undefined,
  now: number,
  browserStorage?: () => Storage,
  lasting?: LastingCopy,
): Opened {
  const storage = openDeviceStorage(browserStorage, ageOfEntry, lasting);
  const lms = resume && !resume.isUnread ? lmsCopy(resume, data) : undefined;
  // 24 of the random bits.
  const token =
    (!lms?.isReset && lms?.decoded.state.token) || (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 8 || 1;
  const device = openDeviceCopy(storage, {
    courseId: storageName(data),
    lms: resume && { origin: lmsOrigin(), who: resume.learnerId ?? token },
  });
  const [first, other] = device.found().map((record) => ({ record, decoded: decode(record.state, data) }));
  const mirror = first && other ? betterCopy(first, other, lms) : first;
  // From now on they are the same.
  if (mirror && other) device.write(mirror.record);
  const attempt = lms?.decoded.state.token || mirror?.decoded.state.token;
  const choice = chooseState(lms, mirror, device.confirmed(attempt), now);
  // A review writes nothing, so what is on the device stays where it is.
  if (resume && lms && mayRecord(resume.mode)) {
    const old = mirror?.record ?? recordOf(lms, now);
    if (choice.offerNotes) device.setAside(old);
    else if (mirror && isReadBack(lms, mirror)) device.remove();
  }
  const aside = device.aside();
  const decoded = choice.use === "mirror" ? mirror?.decoded : choice.use === "lms" ? lms?.decoded : undefined;
  const { state: restored, reopened } = restore(decoded, data, resume ?? { completed: false, passed: false });
  // Where the place was lost with a part of the state, the LMS has it once more.
  const page = !restored.place.page && choice.fault === "unread" && pageNumberOf(resume?.location, data);
  const state = page ? goTo(restored, { page, block: 0 }) : restored;
  // Where the LMS could not be asked, what it confirmed before is all that is known.
  const before = resume?.isUnread ? mirror?.record.acknowledged : undefined;
  const confirmed = before ?? confirmedCounter(lms?.decoded, state, choice.use);
  const hasProof = decoded?.state.outcome.completed === true;
  return { state, device, isKept: storage.isLasting(), reopened, choice, aside, confirmed, token, hasProof };
}

function lmsCopy(resume: Resume, data: LoadedCourse): LmsCopy {
  const decoded = decode(resume.suspendData, data);
  return { text: resume.suspendData, decoded, isReset: isResetAttempt(resume, decoded, data.driver.assertsAfterReset) };
}

/** The state that an LMS gave back of an attempt that is over, for the notes in it. */
function recordOf({ text, decoded }: LmsCopy, savedAt: number): MirrorRecord {
  const { counter } = decoded.state;
  return { state: text, counter, savedAt, acknowledged: counter, left: [] };
}

/** The page that opened the course, if it says; a course on a content server is opened by several LMSs. */
function lmsOrigin(): string {
  return tried(() => (document.referrer === "" ? location.origin : new URL(document.referrer).origin)) ?? "";
}
