import type { Interaction } from "../../../contract/interaction.ts";
import type { ObjectiveOutcome, LmsOutcome } from "../../../contract/lms-driver.ts";
import type { Outbox } from "./outbox.ts";
import type { Fields } from "./records.ts";

/** What the versions of SCORM say differently. */
export interface ScormWords {
  /** Without these the learner's work is not saved. */
  readonly essential: readonly string[];
  readonly location: string;
  readonly exit: string;
  readonly sessionTime: string;
  /** The element that says how far the course is. */
  readonly status: string;
  readonly score: string;
  /** Whether the statuses that are wanted are an end. */
  isOver(outbox: Outbox): boolean;
  duration(seconds: number): string;
  interaction(interaction: Interaction): Fields;
  objectiveId(id: string): string;
  objective(outcome: ObjectiveOutcome): Fields;
  /** Errors at a commit that mean that the LMS's session is over. */
  readonly overCodes: readonly string[];
}

/** What an outcome makes wanted, in the words of a version. */
export interface ScormOutcomes {
  /** How the course stands: all that a launch says. */
  begin(outcome: LmsOutcome): void;
  /** The rest of it, but for the objectives that it returns. */
  want(outcome: LmsOutcome): readonly ObjectiveOutcome[];
}
