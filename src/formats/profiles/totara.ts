import type { Profile } from "../define.ts";
import { moodle } from "./moodle.ts";

export const totara = {
  // Totara 13 and later (public copy of its source, commit c3dbcc9efb41): Moodle's player with changes of its own: the same single
  // object in SCORM 2004, the same beacon and "true" where the server cannot be reached, changes only in SCORM 1.2.
  ...moodle,
  id: "totara",
  title: "Totara",
  known: "source",
  safeWhere: 'Safe for Totara, whose player is Moodle\'s. Not for an LMS that waits for "passed".',
} as const satisfies Profile;
