import type { DriverSettings } from "../contract/lms-driver.ts";
import type { Profile } from "./define.ts";

/**
 * What differs by LMS but not by standard. Each value that is not the generic one says why, and where that was seen.
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
 * - `closesBy`: how a learner gets out where the page cannot close its window.
 * - `failsLoudly`: whether the learner gets a box for each failed call.
 * - `finishesPreview`: whether a preview is ended. Where it is not, nothing of it is recorded.
 * - `scorm2004Units`: whether a package of several SCOs in SCORM 2004 saves more than the first one that is opened.
 * - `assertsAfterReset`: whether an old state counts where the LMS says that nothing was recorded yet. It does not: an
 *   administrator who resets an attempt, or a yearly renewal, must not get last year's pass without a word.
 */
const generic = {
  id: "generic",
  title: "Any LMS",
  safeWhere:
    'Safe for the NHS Learning Hub, ESR and every LMS that counts "passed" as done. In Moodle tick "passed" in the activity\'s completion settings, or build with --profile moodle.',
  scorm2004Units: "unknown",
  doneWord: "completed",
  passedWord: "passed",
  // Some LMSs read raw against max; one that has no such element answers 401 and is not asked again.
  scoreRange: true,
  interactions: "auto",
  beforeUnload: false,
  beacons: "unknown",
  // On, although only Moodle needs it: packages for any LMS are what the NHS's Moodle sites import, with a database's
  // defaults. It costs one commit in a course's life. What it takes away is the score of a course that is not finished.
  scoreAfterStatus: true,
  resendsByToggling: false,
  closesBy: "window",
  failsLoudly: false,
  finishesPreview: false,
  assertsAfterReset: false,
} as const satisfies Profile;

const moodle = {
  ...generic,
  id: "moodle",
  title: "Moodle",
  // Moodle 4.5: one API object for the whole player page, which its first Terminate ends: the next unit's Initialize is
  // refused (104). And units in order are not imported at all: `imsss:mapInfo` in an objective ends the import on PHP 8.
  scorm2004Units: "first",
  safeWhere:
    'Safe for Moodle as it comes: a passed course reports "completed". Not for an LMS that waits for "passed".',
  // Moodle 4.5: the completion rule of a new SCORM activity counts "completed" only, so a course that ends
  // "passed" stays open until a teacher ticks "passed" too. The grade comes from score.raw either way.
  passedWord: "completed",
  // Moodle 4.5: in the same window the course is a frame, and the button above it leads back.
  closesBy: "exit-activity",
  // Moodle 4.5: where its server cannot be reached the player sends a beacon and answers "true".
  beacons: "fallback",
  // Moodle keeps each attempt by itself: what is given back without a status is of this one, and the first commit was lost,
  // which its player never sends again.
  assertsAfterReset: true,
  // Moodle 4.5, SCORM 1.2: what a failed commit carried is noted as sent, and never sent again unless it changes.
  resendsByToggling: true,
} as const satisfies Profile;

const esr = {
  ...generic,
  id: "esr",
  title: "ESR (Oracle Learning Management)",

  safeWhere: "Safe for ESR. It works elsewhere too, but no LMS is told of single answers.",
  // SCORM adapter version 8 (5 December 2022): score.min, score.max, cmi.interactions and cmi.objectives answer 401,
  // and every LMSSetValue that changes something is a synchronous request.
  scoreRange: false,
  interactions: "off",
  // Each value is a request of its own there, and no gradebook judges it.
  scoreAfterStatus: false,
  // Seen in the real adapter: a box "Internal error (500)" for each request that is not answered with 200.
  failsLoudly: true,
} as const satisfies Profile;

const learningHub = {
  ...generic,
  id: "learning-hub",
  // NHS Learning Hub (source of 16 July 2026) takes all of the data model.
  title: "NHS Learning Hub",
  safeWhere: "Safe for the NHS Learning Hub, and wherever the generic package is.",
  // Its source: where the server cannot be reached, LMSCommit sends a beacon and answers true.
  beacons: "fallback",
  // Its source: an alert for each commit that ends in an error of the server's.
  failsLoudly: true,
} as const satisfies Profile;

const ilias = {
  ...generic,
  id: "ilias",
  title: "ILIAS",
  safeWhere: "Safe for ILIAS, which sends what it holds only while the page closes. Elsewhere it works too.",
  // ILIAS sends what it holds only during beforeunload: what pagehide sets is lost (ILIAS#2770,
  // h5p-offline-player embed-v1.3.1). And what is committed in a click it sends by beacon and calls kept unseen
  // (basisAPI.js, release 7 and later): so the page commits a moment after the click.
  beforeUnload: true,
} as const satisfies Profile;

/** All profiles: `tracking.profile` and `--profile` name one of them. */
export const profiles = [generic, moodle, esr, learningHub, ilias] as const satisfies readonly Profile[];

export type ProfileId = (typeof profiles)[number]["id"];

/** The profile of an id that `check-settings` has let through. */
export function profileById(id: string): Profile & { readonly id: ProfileId } {
  const profile = profiles.find((candidate) => candidate.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
}

/** What the page is told of a profile: all that its driver goes by. */
export function driverSettings(profile: Profile): DriverSettings {
  const { id: _id, title: _title, safeWhere: _safeWhere, scorm2004Units: _units, ...settings } = profile;
  return settings;
}
