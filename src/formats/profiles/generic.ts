import type { Profile } from "../define.ts";

export const generic = {
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
