import type { LmsOutcome } from "../../../contract/lms-driver.ts";
import type { LrsResult, Statement } from "../../../contract/xapi.ts";
import type { Occasion, Spoken, Told } from "../../xapi/browser/outcome.ts";
import { adlVerb, isoDuration, scoreOf, statement, type Speaker } from "../../xapi/browser/speech.ts";
import { namedUuid } from "../../xapi/browser/uuid.ts";
import { definedBy, masteryExtension, sessionIdOf } from "./context.ts";

/** What of a session decides on success. */
export interface Judging {
  readonly masteryScore?: number;
  /** Passed or failed was said in this session: there is one of them at most (cmi5 9.3). */
  readonly isJudged: boolean;
}

/** The names that ids are made of: by registration and AU, because all AUs of a course share a registration. */
function idOf(speaker: Speaker, { attempt }: Pick<Occasion, "attempt">, what: string): string {
  return namedUuid(attempt, `${speaker.course.id} ${what}`);
}

/**
 * "Completed" and "passed" once in a registration (cmi5 9.3.3, 9.3.4), "failed" never after "passed" (9.3.5). A score is said
 * only with a verdict (9.5.1), and never one that the LMS's own mastery score denies.
 */
export function cmi5OutcomeOf(
  speaker: Speaker,
  { completion, success, score }: LmsOutcome,
  told: Told,
  occasion: Occasion,
  { masteryScore, isJudged }: Judging,
): Spoken {
  const scored = score === undefined ? {} : { score: scoreOf(score) };
  const isEnough = masteryScore === undefined || (score !== undefined && scoreOf(score).scaled >= masteryScore);
  const isCompletionNew = completion === "completed" && !told.completed;
  const mayJudge = !told.passed && !isJudged;
  const isPassNew = mayJudge && success === "passed" && isEnough;
  // A score that the mastery score calls passed is no "failed" (9.3.5), whatever our own pass mark says.
  // Opening the unit again is no attempt: the failure that was told is not told once more.
  const isFailNew =
    mayJudge &&
    success === "failed" &&
    !(masteryScore !== undefined && isEnough) &&
    !(told.failed && told.score === score);
  const say = (verb: string, name: string, result: LrsResult) =>
    verdict(
      speaker,
      verb,
      idOf(speaker, occasion, name),
      result,
      occasion,
      verb === "completed" ? undefined : masteryScore,
    );
  return {
    statements: [
      ...(isCompletionNew ? [say("completed", "completed", { completion: true })] : []),
      ...(isPassNew ? [say("passed", "passed", { ...scored, success: true })] : []),
      ...(isFailNew ? [say("failed", `failed ${sessionIdOf(speaker.context)}`, { ...scored, success: false })] : []),
    ],
    told: {
      ...told,
      completed: told.completed || isCompletionNew,
      passed: told.passed || isPassNew,
      failed: told.failed || isFailNew,
      ...(isFailNew && score !== undefined ? { score } : {}),
    },
  };
}

function verdict(
  speaker: Speaker,
  verb: string,
  id: string,
  result: LrsResult,
  { at, seconds }: Occasion,
  masteryScore: number | undefined,
): Statement {
  return statement(speaker, {
    id,
    verb: adlVerb(verb),
    at,
    result: { ...result, duration: isoDuration(seconds) },
    activities: definedBy(true),
    ...(masteryScore === undefined ? {} : { extensions: { [masteryExtension]: masteryScore } }),
  });
}

/** "Initialized" and "terminated", once in a session (cmi5 9.3.2, 9.3.8). */
export function bracket(speaker: Speaker, verb: "initialized" | "terminated", occasion: Occasion): Statement {
  return statement(speaker, {
    id: idOf(speaker, occasion, `${verb} ${sessionIdOf(speaker.context)}`),
    verb: adlVerb(verb),
    at: occasion.at,
    ...(verb === "terminated" ? { result: { duration: isoDuration(occasion.seconds) } } : {}),
    activities: definedBy(false),
  });
}
