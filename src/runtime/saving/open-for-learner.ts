import type { Resume } from "../../contract/lms-driver.ts";
import type { LearnerState, MirrorRecord } from "../../contract/state.ts";
import type { LoadedCourse } from "../learner.ts";
import { mayRecord, restore } from "../learning/tracking-rules.ts";
import { decode } from "../state/suspend-data.ts";
import { tried } from "../tried.ts";
import { chooseState, confirmedCounter, type Choice } from "./choose-state.ts";
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
}

/**
 * While an LMS may still turn up: nothing is read, because what is kept under the course alone may be another
 * learner's, and nothing outlives the page.
 */
export function openMeanwhile(data: LoadedCourse, now: number): Opened {
  return open(data, undefined, now, memoryOnly);
}

/** Reads what the LMS and this computer have, and decides which to go on with. */
export function openForLearner(data: LoadedCourse, resume: Resume | undefined, now: number): Opened {
  return open(data, resume, now, () => window.localStorage);
}

function memoryOnly(): Storage {
  throw new Error("not to be kept");
}

function open(data: LoadedCourse, resume: Resume | undefined, now: number, browserStorage: () => Storage): Opened {
  const storage = openDeviceStorage(browserStorage, ageOfEntry);
  const lms = resume && { text: resume.suspendData, decoded: decode(resume.suspendData, data) };
  // 24 of the random bits.
  const token = lms?.decoded.state.token || (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 8 || 1;
  const device = openDeviceCopy(storage, {
    courseId: storageName(data),
    lms: resume && { origin: lmsOrigin(), who: resume.learnerId ?? token },
  });
  const record = device.read();
  const mirror = record && { record, decoded: decode(record.state, data) };
  const choice = chooseState(lms, mirror, device.readMarker(), now);
  // A review writes nothing, so what is on the device stays where it is.
  if (choice.offerNotes && record && resume && mayRecord(resume.mode)) device.setAside(record);
  const aside = device.aside();
  const decoded = choice.use === "mirror" ? mirror?.decoded : choice.use === "lms" ? lms?.decoded : undefined;
  const { state, reopened } = restore(decoded, data, resume ?? { completed: false, passed: false });
  const confirmed = confirmedCounter(lms?.decoded, state, choice.use);
  return { state, device, isKept: storage.isLasting(), reopened, choice, aside, confirmed, token };
}

/** The page that opened the course, if it says; a course on a content server is opened by several LMSs. */
function lmsOrigin(): string {
  return tried(() => (document.referrer === "" ? location.origin : new URL(document.referrer).origin)) ?? "";
}
