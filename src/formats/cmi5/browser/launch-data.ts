import type { Resume } from "../../../contract/lms-driver.ts";
import type { LaunchData, LrsQuery } from "../../../contract/xapi.ts";
import { tried } from "../../../runtime/tried.ts";
import { isKept, type Lrs, type Reply } from "../../xapi/browser/lrs/lrs.ts";
import { patiently } from "../../xapi/browser/lrs/patiently.ts";
import { stateQuery, type StateKey } from "../../xapi/browser/lrs/state-document.ts";
import { sessionIdOf } from "./context.ts";

/** `LMS.LaunchData` (cmi5 10), read only; `undefined` when it cannot be had or has no session. */
export async function launchDataOf(lrs: Lrs, key: StateKey): Promise<LaunchData | undefined> {
  const query = stateQuery(key, "LMS.LaunchData");
  const reply = await patiently(() => lrs.request({ method: "GET", resource: "activities/state", query }));
  const found = isKept(reply) ? tried(() => JSON.parse(reply.text) as LaunchData) : undefined; // as cmi5 10.2 has it
  const context = found?.contextTemplate;
  return found && context && sessionIdOf(context) !== "" ? found : undefined;
}

export function modeOf({ launchMode }: LaunchData): Resume["mode"] {
  return launchMode === "Browse" ? "browse" : launchMode === "Review" ? "review" : "normal";
}

/** The learner's preferences (cmi5 11), which every AU must ask for; most LMSs have none. */
export function preferencesOf(lrs: Lrs, { actor }: Pick<StateKey, "actor">): Promise<Reply> {
  const query: LrsQuery = { agent: JSON.stringify(actor), profileId: "cmi5LearnerPreferences" };
  return lrs.request({ method: "GET", resource: "agents/profile", query });
}

/** A package has one language, so of the two preferences only the one for sound can be followed. */
export function wantsSilence({ text }: Reply): boolean {
  return /"audioPreference"\s*:\s*"off"/.test(text);
}

/** The mark that the LMS asks for (cmi5 10.2.4). One that nobody can reach, as a per cent would be, is none. */
export function markOf({ masteryScore }: LaunchData): number | undefined {
  return typeof masteryScore === "number" && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined;
}
