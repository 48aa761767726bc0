import type { DriverSettings } from "../contract/driver-settings.ts";
import type { Profile } from "./define.ts";
import { canvas } from "./profiles/canvas.ts";
import { esr } from "./profiles/esr.ts";
import { generic } from "./profiles/generic.ts";
import { ilias } from "./profiles/ilias.ts";
import { learningHub } from "./profiles/learning-hub.ts";
import { modCmi5 } from "./profiles/mod-cmi5.ts";
import { moodle } from "./profiles/moodle.ts";
import { openEdx } from "./profiles/open-edx.ts";
import { openOlat } from "./profiles/openolat.ts";
import { scormCloud } from "./profiles/scorm-cloud.ts";
import { totara } from "./profiles/totara.ts";

/**
 * All profiles, of which `tracking.profile` and `--profile` name one: what differs by LMS but not by standard. A new one is a file
 * and a line here. Each value that is not the generic one says why, and where that was seen.
 *
 * - `doneWord`, `passedWord`: SCORM 1.2 has one field, `cmi.core.lesson_status`, for two facts.
 * - `scoreRange`: whether `score.min` and `score.max` are sent beside `score.raw`, which is always 0–100.
 * - `interactions`: `auto` asks once whether the LMS takes them and stops at the first refusal.
 * - `beforeUnload`: whether state is committed in `beforeunload` too, and after a click instead of in it. Elsewhere it
 *   stays off: a page that listens to it may lose the back/forward cache.
 * - `beacons`: what a "true" is worth when only a beacon left.
 * - `scoreAfterStatus`: whether the score waits for the final status to be kept. In Moodle with one attempt (its database's
 *   default) a score that is posted before the status is judged by the status before it, and a pass at the first try is
 *   failed for ever (seen in 4.5). A first quiz that is failed and passed later would be lost there too.
 * - `resendsByToggling`: whether status and score must differ to be sent again after a commit of unknown fate.
 * - `keepsCopy`: whether the copy on the device outlives a confirmed exit, because "true" was said before the server was asked.
 * - `closesBy`: how a learner gets out where the page cannot close its window.
 * - `failsLoudly`: whether the learner gets a box for each failed call.
 * - `finishesPreview`: whether a preview is ended. Where it is not, nothing of it is recorded.
 * - `scorm2004Units`: whether a package of several SCOs in SCORM 2004 saves more than the first one that is opened.
 * - `sharesRecord`: whether all SCOs of a package have one record, so that each writes over the others.
 * - `visitSeconds`: after so long the LMS takes nothing more of a visit.
 * - `known`: whether this was seen, or only read: docs/profiles.md says where.
 * - `assertsAfterReset`: whether an old state counts where the LMS says that nothing was recorded yet. It does not: an
 *   administrator who resets an attempt, or a yearly renewal, must not get last year's pass without a word.
 */
export const profiles = [
  generic,
  moodle,
  esr,
  learningHub,
  ilias,
  totara,
  openEdx,
  openOlat,
  scormCloud,
  canvas,
  modCmi5,
] as const satisfies readonly Profile[];

export type ProfileId = (typeof profiles)[number]["id"];

/** The profile of an id that `check-settings` has let through. */
export function profileById(id: string): Profile & { readonly id: ProfileId } {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
}

/** What the page is told of a profile: all that its driver goes by. */
export function driverSettings(profile: Profile): DriverSettings {
  const {
    id: _id,
    title: _title,
    safeWhere: _safeWhere,
    scorm2004Units: _units,
    sharesRecord: _sharesRecord,
    visitSeconds: _visitSeconds,
    known: _known,
    ...settings
  } = profile;
  return settings;
}
