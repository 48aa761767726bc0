import type { DriverSettings } from "../contract/driver-settings.ts";
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
 * - `sharesRecord`: whether all SCOs of a package have one record, so that each writes over the others.
 * - `visitSeconds`: after so long the LMS takes nothing more of a visit.
 * - `known`: whether this was seen, or only read: docs/profiles.md says where.
 * - `assertsAfterReset`: whether an old state counts where the LMS says that nothing was recorded yet. It does not: an
 *   administrator who resets an attempt, or a yearly renewal, must not get last year's pass without a word.
 */
const generic = {
  id: "generic",
  title: "Any LMS",
  safeWhere: {
    toPass:
      'Safe for the NHS Learning Hub, ESR and every LMS that counts "passed" as done. In Moodle tick "passed" in the activity\'s completion settings, or build with --profile moodle.',
    otherwise: 'Safe for the NHS Learning Hub, ESR, Moodle and every LMS: the course reports "completed".',
  },
  scorm2004Units: "unknown",
  sharesRecord: false,
  known: "seen",
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
  safeWhere: {
    toPass: 'Safe for Moodle as it comes: a passed course reports "completed". Not for an LMS that waits for "passed".',
    otherwise: 'Safe for Moodle as it comes: the course reports "completed".',
  },
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
  known: "source",
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
  known: "source",
  title: "ILIAS",
  safeWhere: "Safe for ILIAS, which sends what it holds only while the page closes. Elsewhere it works too.",
  // ILIAS sends what it holds only during beforeunload: what pagehide sets is lost (ILIAS#2770,
  // h5p-offline-player embed-v1.3.1). And what is committed in a click it sends by beacon and calls kept unseen
  // (basisAPI.js, release 7 and later): so the page commits a moment after the click.
  beforeUnload: true,
} as const satisfies Profile;

const totara = {
  // Totara 13 and later (public copy of its source, commit c3dbcc9efb41): Moodle's player with changes of its own: the same single
  // object in SCORM 2004, the same beacon and "true" where the server cannot be reached, changes only in SCORM 1.2.
  ...moodle,
  id: "totara",
  title: "Totara",
  known: "source",
  safeWhere: 'Safe for Totara, whose player is Moodle\'s. Not for an LMS that waits for "passed".',
} as const satisfies Profile;

const openEdx = {
  ...generic,
  id: "open-edx",
  title: "Open edX (SCORM block)",
  // openedx-scorm-xblock 19.0.2: one object keeps what any SCO of the package sets; the answer is always "true", before its
  // server is asked, and a request that fails is not repeated.
  known: "source",
  sharesRecord: true,
  // The block is an iframe in a page of the course; in its pop-up the course is in a frame too (popup.html).
  closesBy: "page",
  safeWhere: "Safe for the SCORM block of Open edX, as one unit. It works elsewhere too.",
} as const satisfies Profile;

const openOlat = {
  ...generic,
  id: "openolat",
  title: "OpenOlat",
  // Its source (ScormAgainMapper, 2021 and later): scorm-again keeps the values and sends them at each commit. SCORM 1.2 alone.
  known: "source",
  // ScormAPIandDisplayController: always a frame of its page, with "Back" above it.
  closesBy: "page",
  safeWhere: "Safe for OpenOlat, which takes SCORM 1.2. It is the generic package.",
} as const satisfies Profile;

const scormCloud = {
  ...generic,
  id: "scorm-cloud",
  title: "SCORM Cloud",
  // What its makers write: they sequence SCORM 2004 as the book has it, and open a course in a new window unless told otherwise
  // (support.scorm.com 206164066), which the page may close.
  known: "read",
  scorm2004Units: "saved",
  safeWhere: "The generic package, for SCORM Cloud and LMSs that play by its engine.",
} as const satisfies Profile;

const canvas = {
  ...scormCloud,
  id: "canvas",
  title: "Canvas",
  // What its makers write: SCORM is an app beside it, which plays by the engine of SCORM Cloud, in a frame of Canvas's page.
  closesBy: "page",
  safeWhere: "The generic package, for the SCORM app of Canvas.",
} as const satisfies Profile;

const modCmi5 = {
  ...generic,
  id: "mod-cmi5",
  title: "mod_cmi5 (cmi5 in Moodle)",
  // Its source (0.1.0, commit 7f1d74c409a4): the token of a visit is refused 3,600 s after it was fetched, whatever the learner
  // does meanwhile ("Token expiry").
  known: "source",
  visitSeconds: 3600,
  safeWhere:
    "For mod_cmi5, which takes cmi5 packages. SCORM goes into Moodle itself: build that with --profile moodle.",
} as const satisfies Profile;

/** All profiles: `tracking.profile` and `--profile` name one of them. */
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
