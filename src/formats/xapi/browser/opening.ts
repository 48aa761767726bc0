import type { LastingCopy } from "../../../contract/lasting-copy.ts";
import type { Resume } from "../../../contract/lms-driver.ts";
import type { LrsActivity, ResumeDocument } from "../../../contract/xapi.ts";
import type { DriverData } from "../driver-data.shared.ts";
import {
  keyPrefix,
  openDeviceStorage,
  type BrowserStorage,
  type DeviceStorage,
} from "../../../runtime/saving/device-storage.ts";
import { after } from "../../../runtime/page/timers.ts";
import { lastingCopyMs } from "../../../runtime/saving/lasting-copy.ts";
import { learnerIdOf } from "./actor.ts";
import type { Launch } from "./launch.ts";
import { activityType } from "./speech.ts";
import { newUuid } from "./uuid.ts";

/** The edges of the page that a driver over an LRS touches; a test brings its own. */
export interface Surroundings {
  /** `?` and what follows in the address of the page. */
  readonly search: string;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: () => number;
  /** Outlives the page: statements that wait. */
  readonly local: () => BrowserStorage;
  /** Outlives a sign-in that clears the former. */
  readonly lasting: Promise<LastingCopy | undefined>;
  /** Outlives a reload, and no more: the token of a cmi5 session opens what is another learner's tomorrow. */
  readonly session: () => BrowserStorage;
  /** Whether the page is known to be reloading, so that its session goes on. */
  readonly isReloading: () => boolean;
}

export const resumeStateId = "build-course.resume";

/** The activity of the launch, described. */
export function courseActivity(id: string, { activityWord, title, language, summary }: DriverData): LrsActivity {
  const description = summary === "" ? {} : { description: { [language]: summary } };
  return {
    objectType: "Activity",
    id,
    definition: { type: activityType(activityWord), name: { [language]: title }, ...description },
  };
}

/** What the page is told of a launch and of what State had. */
export function resumeOf(launch: Launch, found: Partial<ResumeDocument>, mode: Resume["mode"]): Resume {
  const { suspendData = "", location = "", completed = false, passed = false } = found;
  return {
    learnerId: learnerIdOf(launch.actor),
    learnerName: launch.actor.name ?? "",
    mode,
    completed,
    passed,
    suspendData,
    location,
  };
}

/** Each member by itself: the document may be another tool's, or of a later version. */
export function documentFrom(found: Partial<ResumeDocument> | undefined): ResumeDocument {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    suspendData: text(found?.suspendData),
    location: text(found?.location),
    attempt: text(found?.attempt) || newUuid(),
    completed: found?.completed === true,
    passed: found?.passed === true,
    failed: found?.failed === true,
    ...(typeof found?.score === "number" ? { score: found.score } : {}),
  };
}

/** Statements that wait are kept under the registration: those of another learner stay another's. */
export async function outboxPlace(
  { local, lasting }: Surroundings,
  { endpoint, registration, actor }: Launch,
  activityId: string,
): Promise<{ readonly storage: DeviceStorage; readonly key: string }> {
  const whose = registration ?? learnerIdOf(actor);
  return {
    storage: openDeviceStorage(local, () => undefined, await Promise.race([lasting, after(lastingCopyMs)])),
    key: `${keyPrefix}statements:${endpoint} ${activityId} ${whose}`,
  };
}
