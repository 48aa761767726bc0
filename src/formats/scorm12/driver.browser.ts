import type { DriverOpening, DriverSettings, LmsDriver, Resume, SaveResult } from "../../contract/lms-driver.ts";
import { findApi, patience, retried, type Patience } from "../../runtime/lms/find-api.ts";
import { scorm12Api, type Scorm12Api } from "../../runtime/lms/scorm12-api.ts";
import { recordedSession } from "../../runtime/lms/scorm12-session.ts";

export const opening: DriverOpening = { open: (settings) => openScorm12(settings, window, patience) };

/** Looks for the API from `start`, begins the session and reads what the LMS has: ten calls at most. */
export async function openScorm12(
  settings: DriverSettings,
  start: object,
  waiting: Patience,
): Promise<LmsDriver | undefined> {
  let tries = 0;
  const api = await retried(() => {
    const found = findApi(start, "API", "LMSInitialize");
    // An LMS that refuses is asked again, but only every fourth time.
    return found && tries++ % 4 === 0 ? begun(scorm12Api(found)) : undefined;
  }, waiting);
  return api && newDriver(api, settings);
}

function begun(api: Scorm12Api): Scorm12Api | undefined {
  return api.initialize() || isLive(api) ? api : undefined;
}

/**
 * Whether a session that could not begin is under way already. RTE 3.3 has 101 for that, and for much else: what tells
 * is whether values can be read (301 = not initialised).
 */
function isLive(api: Scorm12Api): boolean {
  const error = api.lastError();
  return api.get("cmi.core.lesson_status") !== "" || (error === "101" && api.lastError() !== "301");
}

function newDriver(api: Scorm12Api, settings: DriverSettings): LmsDriver {
  const { resume, status } = readResume(api);
  // In review and browse nothing may be written: Moodle 4.5 stores whatever comes.
  const session = resume.mode === "normal" ? recordedSession(api, settings, status) : undefined;
  let left: SaveResult | undefined;
  session?.send();
  return {
    connected: true,
    resume,
    // RTE 3.4.4: CMIString4096.
    suspendDataLimitChars: 4096,
    bookmark: (location, suspendData) => session?.bookmark(location, suspendData),
    record: (interaction) => session?.record(interaction),
    settle(report) {
      if (left === undefined) session?.settle(report);
    },
    commit: (seconds) => Promise.resolve(left === undefined ? (session?.send(seconds) ?? "kept") : "refused"),
    leave(seconds) {
      if (left !== undefined) return left;
      left = session?.send(seconds) ?? "kept";
      api.finish();
      return left;
    },
  };
}

function readResume(api: Scorm12Api): { readonly resume: Resume; readonly status: string } {
  const learnerId = api.get("cmi.core.student_id");
  const learnerName = api.get("cmi.core.student_name");
  const mode = api.get("cmi.core.lesson_mode");
  const status = api.get("cmi.core.lesson_status");
  return {
    status,
    resume: {
      ...(learnerId === "" ? {} : { learnerId }),
      learnerName,
      // Optional for an LMS (RTE 3.4.4): anything else counts as normal.
      mode: mode === "review" || mode === "browse" ? mode : "normal",
      completed: status === "completed" || status === "passed",
      passed: status === "passed",
      suspendData: api.get("cmi.suspend_data"),
      location: api.get("cmi.core.lesson_location"),
    },
  };
}
