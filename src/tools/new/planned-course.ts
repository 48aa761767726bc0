import type { Head } from "./course-head.ts";
import type { Starter } from "./starters.ts";

/** A new course: which starter, and what its author has said of it. */
export interface WantedCourse extends Head {
  readonly starter: Starter;
}

/** A file that is to be made; its path has `/`. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PlannedCourse {
  /** By their paths in `course/`. */
  readonly course: readonly PlannedFile[];
  /** What stands around it, by paths in the new folder: editor, version control, a README. */
  readonly around: readonly PlannedFile[];
}
