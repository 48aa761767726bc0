import type { DriverSettings } from "../../../contract/driver-settings.ts";
import type { DriverOpening, LmsDriver, Resume } from "../../../contract/lms-driver.ts";
import { patience, type Patience } from "../../scorm/browser/find-api.ts";
import type { ScormApi } from "../../scorm/browser/api.ts";
import { askedLate, begunScorm, modeOf, scormDriver, type ScormNames } from "../../scorm/browser/driver.ts";
import { suspendDataChars } from "../suspend-data.shared.ts";
import { recordedSession } from "./session.ts";
import { isFinalStatus, isFreshStatus } from "./status.ts";

export const opening: DriverOpening = { open: (settings) => openScorm12(settings, window, patience) };

const names: ScormNames = { object: "API", prefix: "LMS", finish: "Finish", isLive };

/** Looks for the API from `start`, begins the session and reads what the LMS has: eight calls at most, with the first commit. */
export async function openScorm12(
  settings: DriverSettings,
  start: object,
  waiting: Patience,
): Promise<LmsDriver | undefined> {
  const api = await begunScorm(names, start, waiting);
  return api && newDriver(api, settings);
}

/** RTE 3.3 has 101 for "initialised already", and for much else: what tells is whether values can be read (301 = not). */
function isLive(api: ScormApi): boolean {
  const error = api.lastError();
  return api.get("cmi.core.lesson_status") !== "" || (error === "101" && api.lastError() !== "301");
}

function newDriver(api: ScormApi, settings: DriverSettings): LmsDriver {
  const { resume, status } = readResume(api);
  const session = resume.mode === "normal" ? recordedSession(api, settings, status) : undefined;
  // RTE 3.3 does not say that LMSFinish stores, so it is told to.
  const end = { finishesPreview: settings.finishesPreview, stores: false };
  return scormDriver(api, resume, suspendDataChars, session, end);
}

function readResume(api: ScormApi): { readonly resume: Resume; readonly status: string } {
  const learnerId = api.get("cmi.core.student_id");
  const learnerName = askedLate(api, "cmi.core.student_name");
  const mode = modeOf(api.get("cmi.core.lesson_mode"));
  const status = api.get("cmi.core.lesson_status");
  const location = askedLate(api, "cmi.core.lesson_location");
  return {
    status,
    resume: {
      ...(learnerId === "" ? {} : { learnerId }),
      get learnerName() {
        return learnerName();
      },
      mode,
      completed: status === "completed" || status === "passed",
      passed: status === "passed",
      standing: standingOf(status),
      suspendData: api.get("cmi.suspend_data"),
      get location() {
        return location();
      },
    },
  };
}

function standingOf(status: string): Resume["standing"] {
  if (status === "") return "silent";
  if (isFreshStatus(status)) return "new";
  return isFinalStatus(status) ? "over" : "begun";
}
