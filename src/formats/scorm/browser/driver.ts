import type { LmsDriver, Resume, SaveResult } from "../../../contract/lms-driver.ts";
import { findApi, retried, type Patience } from "./find-api.ts";
import { scormApi, type ScormApi } from "./api.ts";
import type { ScormSession } from "./session.ts";

/** How a version of SCORM is found and begun. */
export interface ScormNames {
  /** Of the object that the LMS offers. */
  readonly object: string;
  readonly prefix: string;
  readonly finish: string;
  /** Whether a session that could not begin is under way already. */
  isLive(api: ScormApi): boolean;
}

/** SCORM 2004 RTE 3.1.7: the session of this object is over, and there is no other one. SCORM 1.2 has no such code. */
const contentTerminated = "104";

/** Looks for the API from `start` and begins the session. `refused`: it is over before it began. */
export function begunScorm(
  names: ScormNames,
  start: object,
  waiting: Patience,
  refused?: () => void,
): Promise<ScormApi | undefined> {
  let tries = 0;
  return retried(() => {
    const found = findApi(start, names.object, `${names.prefix}Initialize`);
    // An LMS that refuses is asked again, but only every fourth time.
    if (!found || tries++ % 4 !== 0) return undefined;
    const api = scormApi(found, names.prefix, names.finish);
    if (api.initialize()) return api;
    const isOver = api.lastError() === contentTerminated;
    if (names.isLive(api)) return api;
    if (isOver) refused?.();
    return undefined;
  }, waiting);
}

/** What the versions and the LMS differ in when a session ends. */
export interface ScormEnd {
  /** Whether a preview is ended too. */
  readonly finishesPreview: boolean;
  /** Whether the end of the session stores what was set, so that a page that goes needs one request and not two. */
  readonly stores: boolean;
  /** The learner leaves by the button. */
  before?(): void;
}

/** `session`: absent in review and browse, where nothing may be written: Moodle 4.5 stores whatever comes. */
export function scormDriver(
  api: ScormApi,
  resume: Resume,
  suspendDataLimitChars: number,
  session: ScormSession | undefined,
  end: ScormEnd,
): LmsDriver {
  let left: SaveResult | undefined;
  /** An end without a status is taken for the end of the course: in Moodle 4.5 a preview was then completed, and locked. */
  const mayFinish = (): boolean => {
    if (session) return session.mayFinish();
    return resume.mode === "browse" ? end.finishesPreview : resume.standing === "over";
  };
  return {
    connected: true,
    resume,
    suspendDataLimitChars,
    begin: (outcome) => session?.begin(outcome, hasBegun(resume)),
    bookmark: (location, suspendData) => session?.bookmark(location, suspendData),
    record: (interaction) => session?.record(interaction),
    setOutcome(outcome) {
      if (left === undefined) session?.setOutcome(outcome);
    },
    commit: (seconds) => Promise.resolve(left === undefined ? (session?.send(seconds) ?? "kept") : "refused"),
    leave(seconds, byButton) {
      if (left !== undefined) return left;
      if (byButton) end.before?.();
      left = (byButton ? session?.send(seconds, true) : session?.sendLast(seconds, end.stores)) ?? "kept";
      if (mayFinish()) api.finish();
      return left;
    },
  };
}

/** Whether the LMS has anything that another end of the session could lose. */
function hasBegun({ suspendData, standing }: Resume): boolean {
  return suspendData !== "" || standing === "begun" || standing === "over";
}

/** What few launches need is asked for when it is: each call may freeze the page. Once is enough, and nothing is asked after the end. */
export function askedLate(api: ScormApi, element: string): () => string {
  let value: string | undefined;
  return () => (value ??= api.get(element));
}

/** What any version answers, as a `Resume` has it. */
export function modeOf(word: string): Resume["mode"] {
  // Optional for an LMS (1.2 RTE 3.4.4): anything else counts as normal.
  return word === "review" || word === "browse" ? word : "normal";
}
