import type { Interaction } from "../../contract/interaction.ts";
import type { DriverSettings, ObjectiveReport, Report, SaveResult } from "../../contract/lms-driver.ts";
import { tried } from "../tried.ts";
import type { ScormApi } from "./scorm-api.ts";
import { newOutbox, type Outbox } from "./scorm-outbox.ts";
import { newInteractionLog, newObjectiveList, type Fields } from "./scorm-records.ts";

/** One sitting that is recorded: what was noted, and how it is sent. */
export interface RecordedSession {
  bookmark(location: string, suspendData: string): void;
  record(interaction: Interaction): void;
  settle(report: Report): void;
  /** Sends what changed and commits. `seconds`: length of the session; absent at launch. */
  send(seconds?: number): SaveResult;
}

/** What the versions of SCORM say differently. */
export interface ScormWords {
  /** Without these the learner's work is not saved. */
  readonly essential: readonly string[];
  readonly location: string;
  readonly exit: string;
  readonly sessionTime: string;
  duration(seconds: number): string;
  interaction(interaction: Interaction): Fields;
  objectiveId(id: string): string;
  objective(report: ObjectiveReport): Fields;
  /** Errors at a commit that mean that the LMS's session is over. */
  readonly overCodes: readonly string[];
}

function isOffline(): boolean {
  return tried(() => navigator.onLine) === false;
}

/** `settle`: what the report makes wanted, beside objectives. */
export function scormSession(
  api: ScormApi,
  settings: DriverSettings,
  words: ScormWords,
  settle: (report: Report, outbox: Outbox) => void,
): RecordedSession & { readonly outbox: Outbox } {
  const outbox = newOutbox(api, words.essential);
  const interactions = newInteractionLog(api, settings.interactions, words.interaction);
  const objectives = newObjectiveList(api, outbox, words.objectiveId, words.objective);
  return {
    outbox,
    bookmark(location, suspendData) {
      outbox.want("cmi.suspend_data", suspendData);
      outbox.want(words.location, location);
    },
    record: (interaction) => interactions.add(interaction),
    settle(report) {
      settle(report, outbox);
      objectives.want(report.objectives);
    },
    send(seconds) {
      const taken = outbox.send();
      interactions.send();
      // Each time, since the end may never run. Without "suspend" an LMS may drop suspend_data
      // (adapt_framework#2458, spoor#320); "logout" would sign the learner out.
      api.set(words.exit, "suspend");
      if (seconds !== undefined) api.set(words.sessionTime, words.duration(seconds));
      const kept = api.commit();
      const error = kept ? "" : api.lastError();
      // Some LMSs say "true" to whatever is sent while the network is away: it is sent again when that is back.
      const isBelieved = kept && !isOffline();
      outbox.settle(isBelieved);
      interactions.settle(isBelieved);
      if (kept && taken) return "kept";
      return words.overCodes.includes(error) ? "signed-out" : "refused";
    },
  };
}
