import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const moodle = {
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
