import { moodleForm } from "../../../pipeline/5-package/upload-guide/moodle-form.ts";
import { profiles } from "../../../formats/profiles.ts";

/** A pretend LMS as a launch address asks for it (test/lms/README.md), and what the author is told of it. */
export interface PlayedLms {
  /** For the address. */
  readonly lms: string;
  readonly query: Readonly<Record<string, string>>;
  readonly says: string;
}

const byTheBook = "By the book: it refuses whatever the standard lets an LMS refuse.";
const noneOfIt = "There is no pretend one of this LMS: it is played by the book, which is harsher than most.";

const strict12: PlayedLms = { lms: "strict12", query: {}, says: byTheBook };
const moodle: PlayedLms = {
  lms: "moodle",
  // Who looks at a course again after each change has not signed in anew.
  query: { attempts: String(moodleForm.attempts), rule: moodleForm.rule.join(","), signedIn: "1" },
  says: "As a running Moodle 4.5 was seen to be, set as the upload guide says: sends only what changed, never again what failed, and calls a beacon kept.",
};

/** By profile, where one of these plays it. */
const scorm12: Readonly<Record<string, PlayedLms>> = {
  generic: strict12,
  moodle,
  totara: { ...moodle, says: `Totara's player is Moodle's. ${moodle.says}` },
  esr: {
    lms: "esr",
    query: {},
    says: "As ESR's own adapter was seen to be: few elements, a request for each value, a box for each request that fails.",
  },
  "learning-hub": {
    lms: "learning-hub",
    query: {},
    says: "As its public source says: a fresh attempt after each end, and an alert when a save fails.",
  },
  ilias: {
    lms: "ilias",
    query: {},
    says: "As its public source says: forgets what a failed save should have sent, and calls a beacon kept.",
  },
  "open-edx": {
    lms: "open-edx",
    query: {},
    says: 'As its public source says: answers "true" before it asks its server, and gives no status back.',
  },
};

const strict2004: PlayedLms = { lms: "strict-2004", query: {}, says: byTheBook };
const moodle2004: PlayedLms = {
  lms: "moodle-2004",
  query: { signedIn: "1" },
  says: "As the page was seen in which Moodle 4.5 plays SCORM 2004: one object for all units, of which only the first is taken.",
};

const scorm2004: Readonly<Record<string, PlayedLms>> = { generic: strict2004, moodle: moodle2004, totara: moodle2004 };

/** By driver of the format: the strictest there is, and those of single profiles. */
const rooms: Readonly<Record<string, readonly [PlayedLms, Readonly<Record<string, PlayedLms>>]>> = {
  scorm12: [strict12, scorm12],
  scorm2004: [strict2004, scorm2004],
};

/** What plays a format with a profile. An LRS is an LRS, whatever the profile. */
export function playedLms(driver: string, profile: string): PlayedLms {
  const room = rooms[driver];
  if (!room) return { lms: driver, query: {}, says: othersSay[driver] ?? "" };
  const [strictest, own] = room;
  return own[profile] ?? { ...strictest, says: noneOfIt };
}

const othersSay: Readonly<Record<string, string>> = {
  xapi: "An LRS as strict as ADL's: wants If-Match, refuses a statement twice, hides its ETag from the page.",
  cmi5: "An LMS that holds the course to cmi5, requirement by requirement, in front of an LRS as strict as ADL's.",
  web: "No LMS: the course keeps everything on the learner's device.",
};

/** For the list in the panel. */
export const profileNames: readonly { readonly id: string; readonly title: string }[] = profiles.map(
  ({ id, title }) => ({
    id,
    title,
  }),
);
