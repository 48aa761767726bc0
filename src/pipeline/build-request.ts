import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { StateBudget } from "../model/state-budget.ts";

export interface BuildRequest {
  /** The course folder. */
  readonly folder: string;
  /** Ids of formats. */
  readonly formats: readonly string[];
  /** Folder to write packages to. */
  readonly out: string;
  /** Overrules the course's own `tracking.profile`. */
  readonly profile?: string;
  /** The lock must be up to date: for CI. */
  readonly frozen: boolean;
  /** Check manifests against the standard's XSDs too. */
  readonly verifyXsd: boolean;
  /** Write the folder to serve instead of a zip. */
  readonly unpacked: boolean;
  /** More warnings than this stop the build. */
  readonly maxWarnings?: number;
}

/** Hears what is being done now, in a few words, for somebody who waits. */
export type Watch = (what: string) => void;

/** A package that was written. */
export interface Output {
  /** The zip, or with `unpacked` the folder. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly format: string;
  readonly profile: string;
  /** The course's id and version. */
  readonly course: string;
  readonly version: string;
}

/** What a catalogue says of a course. */
export interface CourseSummary {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** BCP 47. */
  readonly languages: readonly string[];
  /** Whole minutes it takes. */
  readonly minutes: number;
  /** `YYYY-MM-DD`. */
  readonly reviewBy?: string;
  readonly profile: string;
}

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Every source file that was read, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly outputs: readonly Output[];
  /** Absent where something is wrong with it. */
  readonly course?: CourseSummary;
  readonly summary: {
    readonly budgets: readonly StateBudget[];
    /** Where the packages are safe with the profile's settings, a line each; empty when nothing was packaged. */
    readonly safeWhere: readonly string[];
    /** What changed in course.lock.yaml, in words, losses first. */
    readonly lockChanges: readonly string[];
    /** Those by which learners lose something, or are asked again. */
    readonly lockLosses: readonly string[];
  };
}
