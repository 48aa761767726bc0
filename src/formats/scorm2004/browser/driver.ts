import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { DriverOpening, LmsDriver, Resume } from "../../../contract/lms-driver.ts";
import { patience, type Patience } from "../../scorm/browser/find-api.ts";
import type { ScormApi } from "../../scorm/browser/api.ts";
import { askedLate, begunScorm, modeOf, scormDriver, type ScormNames } from "../../scorm/browser/driver.ts";
import { completionStatus, recordedSession2004, successStatus } from "./session.ts";
import type { DriverData } from "../driver-data.shared.ts";
import { suspendDataChars } from "../suspend-data.shared.ts";

export const opening: DriverOpening = {
  // Written by our own build for this driver.
  open: (settings, data, _lasting, refused) => openScorm2004(settings, data as DriverData, window, patience, refused),
};

const names: ScormNames = {
  object: "API_1484_11",
  prefix: "",
  finish: "Terminate",
  // 103: initialised already (RTE 3.1.7). An LMS that says something else may still answer.
  isLive: (api) => api.lastError() === "103" || api.get(completionStatus) !== "",
};

/** Looks for the API from `start`, begins the session and reads what the LMS has: eight calls at most, with the first commit. */
export async function openScorm2004(
  settings: DriverSettings,
  data: DriverData,
  start: object,
  waiting: Patience,
  refused?: () => void,
): Promise<LmsDriver | undefined> {
  const api = await begunScorm(names, start, waiting, refused);
  return api && newDriver(api, settings, data);
}

function newDriver(api: ScormApi, settings: DriverSettings, data: DriverData): LmsDriver {
  const { resume, statuses } = readResume(api);
  const recorded =
    resume.mode === "normal" ? recordedSession2004(api, settings, statuses, data.doneObjective) : undefined;
  return scormDriver(api, resume, suspendDataChars, recorded?.session, {
    finishesPreview: settings.finishesPreview,
    // RTE 3.1.2: Terminate stores as Commit does. Moodle 4.5 sends all of it each time, and beacons have 64 KiB together.
    stores: true,
    before: () => recorded?.request((isComplete) => (isComplete ? data.whenComplete : "suspendAll")),
  });
}

function readResume(api: ScormApi): { readonly resume: Resume; readonly statuses: ReadonlyMap<string, string> } {
  const learnerId = api.get("cmi.learner_id");
  const learnerName = askedLate(api, "cmi.learner_name");
  const mode = modeOf(api.get("cmi.mode"));
  const completion = api.get(completionStatus);
  const success = api.get(successStatus);
  const location = askedLate(api, "cmi.location");
  return {
    statuses: new Map([
      [completionStatus, completion],
      [successStatus, success],
    ]),
    resume: {
      ...(learnerId === "" ? {} : { learnerId }),
      // localized_string_type may say its language first.
      get learnerName() {
        return learnerName().replace(/^\{lang=[^}]*\}/, "");
      },
      mode,
      completed: completion === "completed",
      passed: success === "passed",
      standing: standingOf(completion, success),
      suspendData: api.get("cmi.suspend_data"),
      get location() {
        return location();
      },
    },
  };
}

function standingOf(completion: string, success: string): Resume["standing"] {
  if (completion === "" && success === "") return "silent";
  if (completion === "completed" || success === "passed") return "over";
  return completion === "incomplete" || success === "failed" ? "begun" : "new";
}
