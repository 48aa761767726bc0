import type { LmsOutcome } from "../../../contract/lms-driver.ts";
import type { ResumeDocument, Statement } from "../../../contract/xapi.ts";
import { adlVerb, isoDuration, scoreOf, statement, type Speaker } from "./speech.ts";
import { namedUuid } from "./uuid.ts";

/** What has been said of this attempt already. */
export type Told = Pick<ResumeDocument, "completed" | "passed" | "failed" | "score">;

/** When something is said, and of which attempt. */
export interface Occasion {
  readonly attempt: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Length of the session so far. */
  readonly seconds: number;
}

export interface Spoken {
  readonly statements: readonly Statement[];
  readonly told: Told;
}

/**
 * What is new in the outcome, each once in an attempt: a score, passed or failed, completed. LMSs look for the last two on the
 * launch's activity, so success and completion go with each other where both are known.
 */
export function outcomeOf(
  speaker: Speaker,
  outcome: LmsOutcome,
  told: Told,
  { attempt, at, seconds }: Occasion,
): Spoken {
  const { completion, success, score } = outcome;
  const isCompleted = completion === "completed";
  const scored = score === undefined ? {} : { score: scoreOf(score) };
  const judged = success === "unknown" ? {} : { success: success === "passed" };
  const say = (verb: string, result: object, name = verb) =>
    statement(speaker, { id: namedUuid(attempt, name), verb: adlVerb(verb), at, result });
  const duration = isoDuration(seconds);
  const isPassNew = success === "passed" && !told.passed;
  const isFailNew = success === "failed" && (!told.failed || told.score !== score);
  const isScoreNew = success === "unknown" && score !== undefined && told.score !== score;
  const isCompletionNew = isCompleted && !told.completed;
  return {
    statements: [
      ...(isScoreNew ? [say("scored", scored, `scored ${score}`)] : []),
      ...(isFailNew ? [say("failed", { ...scored, success: false, duration }, `failed ${score ?? ""}`)] : []),
      ...(isPassNew ? [say("passed", { ...scored, success: true, completion: isCompleted, duration })] : []),
      ...(isCompletionNew ? [say("completed", { ...scored, ...judged, completion: true, duration })] : []),
    ],
    told: {
      completed: told.completed || isCompleted,
      passed: told.passed || isPassNew,
      failed: told.failed || isFailNew,
      ...(score === undefined ? (told.score === undefined ? {} : { score: told.score }) : { score }),
    },
  };
}
