import type { DriverSettings } from "./driver-settings.ts";
import type { Interaction } from "./interaction.ts";
import type { LastingCopy } from "./lasting-copy.ts";
import type { CourseData } from "./page-data.ts";
import type { LearnerState } from "./state.ts";
import type { XapiDriver } from "./xapi.ts";

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
  /**
   * How the LMS's status stands: `new` (its word for "nothing yet"), `begun`, `over`, or `silent`: it gives no word at all,
   * as Open edX's block does of a finished course. Absent where there is no such status.
   */
  readonly standing?: "new" | "begun" | "over" | "silent";
  /** The LMS could not be asked: what it has, if anything, is not known. */
  readonly isUnread?: boolean;
  /** Empty when there is none. */
  readonly suspendData: string;
  readonly location: string;
}

/** What an LMS keeps of the course's outcome. `score` is 0–1, absent before the assessment is submitted. */
export interface LmsOutcome {
  readonly completion: "incomplete" | "completed";
  readonly success: "unknown" | "passed" | "failed";
  readonly score?: number;
  /** The pass mark of that score, 0–1. */
  readonly mark?: number;
  readonly objectives: readonly ObjectiveOutcome[];
  /** Required items done ÷ required items, 0–1. */
  readonly progress: number;
}

export interface ObjectiveOutcome {
  readonly id: string;
  readonly score: number;
  readonly passed: boolean;
}

/** A pass mark of the LMS's own. Decided in `learning/mark.ts`, which only drivers that may be asked for one bring along. */
export interface AskedMark {
  /** The course under it: from then on it is the only mark there is. */
  course<Course extends CourseData>(course: Course): Course;
  /** What was reached before, judged by it. */
  judge(state: LearnerState, course: CourseData): LearnerState;
}

/**
 * `kept`: the LMS said so, and nothing shows that its server did not hear it. `queued`: it said so, but only a beacon left,
 * of which nobody knows (Moodle 4.5 and the Learning Hub, when the server cannot be reached). `refused`: it said no;
 * `signed-out`: and its session is over. `superseded`: another page has saved there what this one must not write over.
 */
export type SaveResult = "kept" | "queued" | "refused" | "signed-out" | "superseded";

/**
 * The one door to any LMS. Setters only note what is to be sent; `commit` sends what changed
 * since the last commit that was kept, so one learner action costs one commit.
 */
export interface LmsDriver {
  /** Where a learner's work goes, for the words on the page. */
  readonly connected: boolean;
  readonly resume: Resume;
  /** Characters that suspend data may have: `suspend-data.shared.ts` of the standard says how many. */
  readonly suspendDataLimitChars: number;
  /**
   * Where a launch must say how the course stands (SCORM): called once, when it is known what to go on with. Whether it is an
   * end that the LMS has not heard of: nothing is said then, because that is a save.
   */
  begin?(outcome: LmsOutcome): boolean | undefined;
  bookmark(location: string, suspendData: string): void;
  record(interaction: Interaction): void;
  setOutcome(outcome: LmsOutcome): void;
  /** `seconds`: length of this session so far. */
  commit(seconds: number): Promise<SaveResult>;
  /**
   * The page may be going, or stay: all that is unsent leaves in requests that outlive it, before this returns. Absent where
   * `commit` does that already.
   */
  pause?(seconds: number): void;
  /**
   * Sends everything and ends the session before it returns: it runs in `pagehide`. Only the first call acts.
   * `byButton`: the learner chose to leave, so the LMS may be asked to close the course, or to go on.
   */
  leave(seconds: number, byButton?: boolean): SaveResult;
  /** The pass mark that the LMS asks for instead of the author's (cmi5's `masteryScore`). */
  readonly asked?: AskedMark;
  /** What only xAPI and cmi5 have. */
  readonly xapi?: XapiDriver;
}

/** What the page does while an API may still turn up late, and when there is none at all. */
export interface DriverOpening {
  /**
   * `formatData`: what the format's `driverData` made at build, `undefined` when it makes none.
   * Resolves at once when there is an API in reach, otherwise when it turns up or is given up. `lasting`: for what a
   * driver keeps on the device itself; it may be slow to come, and `undefined` where there is none. `refused`: called where
   * an LMS is in reach and has ended the session already, so that nothing of this page will be recorded.
   */
  open(
    settings: DriverSettings,
    formatData: unknown,
    lasting: Promise<LastingCopy | undefined>,
    refused?: () => void,
  ): Promise<LmsDriver | undefined>;
  /** Whether the address of the page says that an LMS is there, so that it is waited for. Absent: who opened the page says so. */
  isAwaited?(): boolean;
}
