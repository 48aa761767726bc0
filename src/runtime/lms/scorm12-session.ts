import type { Interaction } from "../../contract/interaction.ts";
import type { DriverSettings, Report, SaveResult } from "../../contract/lms-driver.ts";
import { tried } from "../tried.ts";
import type { Scorm12Api } from "./scorm12-api.ts";
import { newOutbox } from "./scorm12-outbox.ts";
import { newInteractionLog, newObjectiveList } from "./scorm12-records.ts";
import { isBetterStatus, isFreshStatus, statusWord } from "./scorm12-status.ts";
import { percent, timespan } from "./scorm-values.ts";

/** One sitting that is recorded: what was noted, and how it is sent. */
export interface RecordedSession {
  bookmark(location: string, suspendData: string): void;
  record(interaction: Interaction): void;
  settle(report: Report): void;
  /** Sends what changed and commits. `seconds`: length of the session; absent at launch. */
  send(seconds?: number): SaveResult;
}

function isOffline(): boolean {
  return tried(() => navigator.onLine) === false;
}

/** `status` is the LMS's own word at launch. */
export function recordedSession(api: Scorm12Api, settings: DriverSettings, status: string): RecordedSession {
  const outbox = newOutbox(api);
  const interactions = newInteractionLog(api, settings.interactions);
  const objectives = newObjectiveList(api, outbox);
  let current = status;

  function moveTo(next: string): void {
    if (!isBetterStatus(next, current)) return;
    current = next;
    outbox.want("cmi.core.lesson_status", next);
  }

  if (isFreshStatus(status)) moveTo("incomplete");
  return {
    bookmark(location, suspendData) {
      outbox.want("cmi.suspend_data", suspendData);
      outbox.want("cmi.core.lesson_location", location);
    },
    record: (interaction) => interactions.add(interaction),
    settle(report) {
      moveTo(statusWord(report, settings));
      if (report.score !== undefined) {
        outbox.want("cmi.core.score.raw", percent(report.score));
        if (settings.scoreRange) outbox.want("cmi.core.score.min", "0");
        if (settings.scoreRange) outbox.want("cmi.core.score.max", "100");
      }
      objectives.want(report.objectives);
    },
    send(seconds) {
      const taken = outbox.send();
      interactions.send();
      // Each time, since LMSFinish may never run. Without "suspend" an LMS may drop suspend_data
      // (adapt_framework#2458); "logout" would sign the learner out.
      api.set("cmi.core.exit", "suspend");
      if (seconds !== undefined) api.set("cmi.core.session_time", timespan(seconds));
      const kept = api.commit();
      const error = kept ? "" : api.lastError();
      // Some LMSs say "true" to whatever is sent while the network is away: it is sent again when that is back.
      const isBelieved = kept && !isOffline();
      outbox.settle(isBelieved);
      interactions.settle(isBelieved);
      if (kept && taken) return "kept";
      return error === "301" || error === "403" ? "signed-out" : "refused";
    },
  };
}
