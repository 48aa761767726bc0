import type { Diagnostic } from "../diagnostic.ts";

/** A course that was looked at, for machines. */
export interface CourseReport {
  /** As the user named it, or found it by a pattern. */
  readonly folder: string;
  /** These are absent where the course could not be read so far. */
  readonly id?: string;
  readonly version?: string;
  readonly title?: string;
  readonly languages?: readonly string[];
  /** Whole minutes it takes; absent where something is wrong with it. */
  readonly minutes?: number;
  /** `YYYY-MM-DD`. */
  readonly reviewBy?: string;
  readonly profile?: string;
  readonly formats: readonly string[];
}

/** A package that was written, and of what. */
export interface PackageReport {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly format: string;
  readonly profile: string;
  readonly course: string;
  readonly version: string;
}

/** What a command has to say when it is done. */
export interface Outcome {
  readonly command: string;
  /** The course folder as the user named it; files of diagnostics lie in it. */
  readonly folder?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every source file, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly outputs: readonly PackageReport[];
  /** Absent where the command is about no course. */
  readonly courses?: readonly CourseReport[];
  /** Facts for machines. */
  readonly summary: object;
  /** The same facts in a few lines, for people. */
  readonly lines: readonly string[];
}

export interface Settings {
  readonly verbosity: "quiet" | "normal" | "verbose";
  readonly colour: boolean;
  /** build-course's own. */
  readonly version: string;
  /** From the root of the repository to the working folder, empty or with a `/` at its end: what servers go by. */
  readonly fromRoot: string;
}

/** Results go to stdout, messages to stderr. */
export interface Rendered {
  readonly stdout: string;
  readonly stderr: string;
}

/** A way to show what a command found. To add one: a file here and a line in `index.ts`. */
export interface Reporter {
  readonly id: string;
  readonly summary: string;
  render(outcome: Outcome, settings: Settings): Promise<Rendered>;
}
