import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { LmsOutcome } from "../../../contract/lms-driver.ts";
import type { ScormApi } from "../../scorm/browser/api.ts";
import { interactionValues } from "./interaction.ts";
import { Outbox } from "../../scorm/browser/outbox.ts";
import { ScormSession } from "../../scorm/browser/session.ts";
import type { ScormWords } from "../../scorm/browser/words.ts";
import { isBetterStatus, isFinalStatus, isFreshStatus, statusWord } from "./status.ts";
import { identifier, percent, timespan } from "../../scorm/browser/values.ts";

const status12 = "cmi.core.lesson_status";
const score = "cmi.core.score.";

const words: ScormWords = {
  essential: ["cmi.suspend_data", status12, `${score}raw`],
  location: "cmi.core.lesson_location",
  exit: "cmi.core.exit",
  sessionTime: "cmi.core.session_time",
  status: status12,
  score: `${score}raw`,
  isOver: (outbox) => isFinalStatus(outbox.wanted(status12) ?? ""),
  duration: timespan,
  interaction: interactionValues,
  objectiveId: identifier,
  objective: (outcome) => [
    ["score.raw", percent(outcome.score)],
    ["status", outcome.passed ? "passed" : "failed"],
  ],
  overCodes: ["301", "403"],
};

/** `status` is the LMS's own word at launch. */
export function recordedSession(api: ScormApi, settings: DriverSettings, status: string): ScormSession {
  const outbox = new Outbox(api, words.essential);
  if (!isFreshStatus(status)) outbox.knows(status12, status);
  const begin = (outcome: LmsOutcome): void => {
    const next = statusWord(outcome, settings);
    if (isBetterStatus(next, outbox.wanted(status12) ?? "")) outbox.want(status12, next);
  };
  const want = (outcome: LmsOutcome): LmsOutcome["objectives"] => {
    if (outcome.score === undefined) return outcome.objectives;
    outbox.want(`${score}raw`, percent(outcome.score));
    if (settings.scoreRange) outbox.want(`${score}min`, "0");
    if (settings.scoreRange) outbox.want(`${score}max`, "100");
    return outcome.objectives;
  };
  return new ScormSession(api, settings, words, outbox, { begin, want });
}
