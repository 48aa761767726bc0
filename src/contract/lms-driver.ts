import type { Interaction } from "./interaction.ts";
import type { XapiDriver } from "./lms/xapi.ts";

/** What an LMS said when it was opened. Words of IEEE 1484.11.1; drivers translate. */
export interface Resume {
  /** `undefined` when the LMS gave none. */
  readonly learnerId?: string;
  /** As the LMS has it, usually "Family, Given"; empty when unknown. */
  readonly learnerName: string;
  /** `normal` records; in `review` and `browse` nothing may be written. */
  readonly mode: "normal" | "review" | "browse";
  /** The LMS's own record, which is never made worse. */
  readonly completed: boolean;
  readonly passed: boolean;
  /** Empty when there is none. */
  readonly suspendData: string;
  readonly location: string;
}

/** What an LMS keeps of the course's outcome. `score` is 0–1, absent before the assessment is submitted. */
export interface Report {
  readonly completion: "incomplete" | "completed";
  readonly success: "unknown" | "passed" | "failed";
  readonly score?: number;
  readonly objectives: readonly ObjectiveReport[];
  /** Required items done ÷ required items, 0–1. */
  readonly progress: number;
}

export interface ObjectiveReport {
  readonly id: string;
  readonly score: number;
  readonly passed: boolean;
}

/** `kept`: the LMS said so. `refused`: it did not; `signed-out`: and its session seems to be over. */
export type SaveResult = "kept" | "refused" | "signed-out";

/**
 * The one door to any LMS. Setters only note what is to be sent; `commit` sends what changed
 * since the last commit that was kept, so one learner action costs one commit.
 */
export interface LmsDriver {
  /** Where a learner's work goes, for the words on the page. */
  readonly connected: boolean;
  readonly resume: Resume;
  /** Characters that suspend data may have: SCORM 1.2 RTE 3.4.4 says 4,096. */
  readonly suspendDataLimitChars: number;
  bookmark(location: string, suspendData: string): void;
  record(interaction: Interaction): void;
  settle(report: Report): void;
  /** `seconds`: length of this session so far. */
  commit(seconds: number): Promise<SaveResult>;
  /**
   * Sends everything and ends the session before it returns: it runs in `pagehide`. Only the first call acts.
   * `byButton`: the learner chose to leave, so the LMS may be asked to close the course, or to go on.
   */
  leave(seconds: number, byButton?: boolean): SaveResult;
  /** What only xAPI and cmi5 have. */
  readonly xapi?: XapiDriver;
}

/** What the page does while an API may still turn up late, and when there is none at all. */
export interface DriverOpening {
  /**
   * `formatData`: what the format's `driverData` made at build, `undefined` when it makes none.
   * Resolves at once when there is an API in reach, otherwise when it turns up or is given up.
   */
  open(settings: DriverSettings, formatData: unknown): Promise<LmsDriver | undefined>;
  /** Whether the address of the page says that an LMS is there, so that it is waited for. Absent: who opened the page says so. */
  isAwaited?(): boolean;
}

/** What differs by LMS but not by standard: data of `tracking.profile`. */
export interface DriverSettings {
  /** SCORM 1.2 has one field for two facts: the word for "finished, nothing to pass". */
  readonly doneWord: "completed" | "passed";
  /** The word when the assessment is passed. Moodle's default rule counts `completed` only. */
  readonly passedWord: "passed" | "completed";
  readonly scoreRange: boolean;
  readonly interactions: "auto" | "off";
  /** ILIAS sends only during `beforeunload`, and calls kept unseen what is committed in a click. */
  readonly beforeUnload: boolean;
}
