import type { ProfileId } from "../../../formats/profiles.ts";
import { reworded, type Step } from "./guide-step.ts";
import { moodleSteps } from "./moodle-form.ts";

/** What the administrator of one LMS does, in the order of the form. Plain text. */
export interface GuideWords {
  readonly steps: readonly Step[];
  /** Two lines for a guide that was made for another LMS; of LMSs that are rare in the NHS none. */
  readonly short?: readonly [Step, Step];
  /** Places of their own. */
  readonly also?: readonly { readonly heading: string; readonly lines: readonly Step[] }[];
}

const window = "Window: 1024 × 768 in a new window, or the same window. 800 × 500 is the least that reads well.";
const attempts =
  "Attempts: unlimited. The course counts attempts at its quiz itself and resumes where the learner left.";

const generic: GuideWords = {
  steps: [
    "Upload the zip as it is; do not unpack it.",
    {
      toPass: "Completion: by the status that the course reports, counting both “completed” and “passed”.",
      otherwise: "Completion: by the status that the course reports, “completed”.",
    },
    "Score: score.raw, 0 to 100; highest attempt, if the LMS asks.",
    attempts,
    window,
  ],
  short: [
    "Upload the zip as it is.",
    { toPass: "Count both “completed” and “passed” as complete.", otherwise: "Count “completed” as complete." },
  ],
};

/** As public sources describe them, November 2026; what becomes of a learner there is tried in `test/lms/replay/fleet.test.ts`. */
const fleet = {
  heading: "If it is moved into one of NHS England's Moodle sites by their tool",
  lines: [
    "The tool takes the folder (build with --unpacked) and zips it itself; names with backslashes are put right by Moodle.",
    "It can make the activity without the form. Then one attempt is allowed, no new window is opened, the frame is 100 % × 600, and nothing completes the activity.",
    "This package is made for that: a pass at the first try counts, a learner who has to stop goes on, and the course fits into the frame and is left by “Exit activity”.",
    {
      toPass:
        "Set afterwards: Activity completion – Require status “Passed” and “Completed”, and unlimited attempts. Without the first nobody is ever complete; without the second, who has failed for good stays so.",
      otherwise:
        "Set afterwards: Activity completion – Require status “Completed”, and unlimited attempts. Without the first nobody is ever complete.",
    },
  ],
};

const moodle: GuideWords = {
  steps: moodleSteps,
  also: [fleet],
  short: [
    {
      toPass:
        "Tick “Passed” and “Completed” under Activity completion: Moodle counts “Completed” only unless told otherwise.",
      otherwise: "Tick “Completed” under Activity completion.",
    },
    "Unlimited attempts; do not force a new attempt. With several units tick “Require all SCOs”.",
  ],
};

const esr: GuideWords = {
  steps: [
    "ESR takes no zip: unpack it (or build with --unpacked) on the content server that has the SCORM adapter, keeping names and folders.",
    "In the learning administration, create the learning object with the address of the launch page below, through the adapter.",
    "The content server must be reached by https with a valid certificate, and its document folder must not be writable by everybody.",
    "Completion: ESR follows the status that the course reports.",
    attempts,
    window,
    "Tell learners to leave by “Save and exit”: closing the window by its cross can lose the last seconds.",
  ],
  short: [
    "ESR takes no zip: unpack it on the content server with the SCORM adapter and enter the address of the launch page.",
    "Build with --profile esr: its adapter knows neither score range nor interactions.",
  ],
};

const learningHub: GuideWords = {
  steps: [
    "Contribute a resource of type “elearning” and upload the zip as it is (up to 2 GB).",
    "Window: new window, 1024 × 768 (the default).",
    "ESR learning object link: choose who may see it, if ESR is to launch the course from the Hub.",
    "New version: leave “Force clearing of user suspend data” off. Learners keep their place and answers.",
  ],
  short: [
    "Upload the zip as it is, in a new window of 1024 × 768.",
    "For a new version leave “Force clearing of user suspend data” off.",
  ],
};

const ilias: GuideWords = {
  steps: [
    "Add a SCORM learning module and upload the zip as it is.",
    "Learning progress: by the SCO’s status.",
    "Open in a new window of 1024 × 768; 800 × 500 is the least that reads well.",
    attempts,
    "ILIAS sends what it holds when the window closes: keep it open until the course says that it is saved.",
  ],
  short: ["Upload the zip as it is.", "Build with --profile ilias: ILIAS sends only while the window closes."],
};

const totara: GuideWords = {
  steps: moodleSteps.map((step) => reworded(step, (words) => words.replace("Moodle", "Totara"))),
};

const openEdx: GuideWords = {
  steps: [
    "Add a SCORM block to a unit of the course and upload the zip as it is. Zip it again, if at all, with names that have forward slashes.",
    "Height: at least 600 pixels; the block's own 450 show little. Or switch “Launch in pop-up window” on.",
    "Scored: “Yes” with a quiz, and the weight that it is to have. The grade comes from score.raw, and is 0 while the course says “failed”.",
    "The block says “saved” before its server has answered. Tell learners to wait a moment before they close the page.",
  ],
};

const openOlat: GuideWords = {
  steps: [
    "Import the zip as it is as a SCORM learning resource, and put it into a course element “SCORM”.",
    "Assessment: the score is score.raw, 0 to 100; enter the pass mark below as the one of the course element. Or “passed” by the SCO's status.",
    attempts,
  ],
};

const rustici: GuideWords = {
  steps: [
    "Upload the zip as it is; do not unpack it.",
    "Completion and success: as the course reports them.",
    attempts,
    window,
  ],
};

const modCmi5: GuideWords = {
  steps: [
    "mod_cmi5 takes cmi5 packages: build with --format cmi5. A SCORM package goes into a SCORM activity of Moodle.",
  ],
};

/** By profile; the type keeps a new profile from being forgotten here. */
export const guideWords: Readonly<Record<ProfileId, GuideWords>> = {
  generic,
  moodle,
  esr,
  "learning-hub": learningHub,
  ilias,
  totara,
  "open-edx": openEdx,
  openolat: openOlat,
  "scorm-cloud": rustici,
  canvas: rustici,
  "mod-cmi5": modCmi5,
};
