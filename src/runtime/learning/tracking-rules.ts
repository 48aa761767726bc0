import type { CourseData } from "../../contract/page-data.ts";
import type { LmsOutcome, Resume } from "../../contract/lms-driver.ts";
import type { LearnerState, Outcome } from "../../contract/state.ts";
import { emptyState, type Decoded } from "../state/format.ts";
import { slotOf } from "./attempt.ts";
import { progress, type Score } from "./completion.ts";
import { attemptsLeft } from "./completion.ts";
import { reopen } from "./reopen.ts";

/*
 * The one place for what no driver may decide (lms-quirks 6, 10, 14, 18): nothing is ever made
 * worse, nothing is written in review or browse, no score before a submission, no `failed` while
 * the learner may try again, and what parses is restored whatever the LMS says of `entry`.
 */

type LmsRecord = Pick<Resume, "completed" | "passed">;

/** Whether anything may be written: SCORM's `review` and `browse` only look. */
export function mayRecord(mode: Resume["mode"]): boolean {
  return mode === "normal";
}

/** The better of what we know and what the LMS has on record. */
function betterOutcome(outcome: Outcome, record: LmsRecord): Outcome {
  return {
    ...outcome,
    completed: outcome.completed || record.completed,
    passed: outcome.passed || record.passed,
  };
}

export interface Restored {
  readonly state: LearnerState;
  /** Slots of questions whose key or options have changed since: the learner is told that they are open again. */
  readonly reopened: readonly number[];
}

/**
 * The state to go on with: what was read, carried to today's revision, and no worse than the LMS's
 * own record. Empty when nothing was stored or could be read.
 */
export function restore(decoded: Decoded | undefined, course: CourseData, record: LmsRecord): Restored {
  const { state, reopened } = reopen(decoded?.state ?? emptyState(0), course);
  return { state: { ...state, outcome: betterOutcome(state.outcome, record) }, reopened };
}

/** What the LMS is to be told, or `undefined` where nothing may be written. */
export function lmsOutcome(
  state: LearnerState,
  course: CourseData,
  record: LmsRecord & Pick<Resume, "mode">,
  score: Score,
): LmsOutcome | undefined {
  if (!mayRecord(record.mode)) return undefined;
  const outcome = betterOutcome(state.outcome, record);
  const isSubmitted = outcome.attemptsUsed > 0 && outcome.bestScore !== undefined;
  return {
    completion: outcome.completed ? "completed" : "incomplete",
    success: successOf(outcome, course),
    ...(isSubmitted ? { score: outcome.bestScore ?? 0, mark: course.quiz?.pass ?? 0 } : {}),
    objectives: isSubmitted ? objectiveReports(state, course) : [],
    progress: outcome.completed ? 1 : progress(state, course, score),
  };
}

/**
 * Some LMSs lock the learner out at `failed` (adapt-contrib-spoor), so only when no attempt is left; and where no pass is asked
 * for, only with the end: there may be sessions left to do.
 */
function successOf(outcome: Outcome, { quiz, completion }: CourseData): LmsOutcome["success"] {
  if (outcome.passed) return "passed";
  const isOver = outcome.completed || completion.assessment === "passed";
  return isOver && quiz && outcome.attemptsUsed > 0 && attemptsLeft(quiz, outcome) === 0 ? "failed" : "unknown";
}

function objectiveReports(state: LearnerState, { objectives, quiz }: CourseData): LmsOutcome["objectives"] {
  return objectives.flatMap(({ id, slot }) => {
    const { answer } = slotOf(state, slot);
    if (answer?.type !== "choice") return [];
    const score = answer.option / 100;
    return [{ id, score, passed: quiz !== undefined && score >= quiz.pass }];
  });
}
