import type { DriverSettings } from "../../contract/lms-driver.ts";
import type { ScormApi } from "./scorm-api.ts";
import { interactionValues } from "./scorm12-interaction.ts";
import { scormSession, type RecordedSession, type ScormWords } from "./scorm-session.ts";
import { isBetterStatus, isFreshStatus, statusWord } from "./scorm12-status.ts";
import { identifier, percent, timespan } from "./scorm-values.ts";

const status12 = "cmi.core.lesson_status";
const score = "cmi.core.score.";

const words: ScormWords = {
  essential: ["cmi.suspend_data", status12, `${score}raw`],
  location: "cmi.core.lesson_location",
  exit: "cmi.core.exit",
  sessionTime: "cmi.core.session_time",
  duration: timespan,
  interaction: interactionValues,
  objectiveId: identifier,
  objective: (report) => [
    ["score.raw", percent(report.score)],
    ["status", report.passed ? "passed" : "failed"],
  ],
  overCodes: ["301", "403"],
};

/** `status` is the LMS's own word at launch. */
export function recordedSession(api: ScormApi, settings: DriverSettings, status: string): RecordedSession {
  let current = status;
  const session = scormSession(api, settings, words, (report, outbox) => {
    moveTo(statusWord(report, settings));
    if (report.score === undefined) return;
    outbox.want(`${score}raw`, percent(report.score));
    if (settings.scoreRange) outbox.want(`${score}min`, "0");
    if (settings.scoreRange) outbox.want(`${score}max`, "100");
  });

  function moveTo(next: string): void {
    if (!isBetterStatus(next, current)) return;
    current = next;
    session.outbox.want(status12, next);
  }

  if (isFreshStatus(status)) moveTo("incomplete");
  return session;
}
