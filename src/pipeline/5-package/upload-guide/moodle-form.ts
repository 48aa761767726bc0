import type { Step } from "./guide-step.ts";

/**
 * The settings of a SCORM activity that decide what becomes of a learner, as Moodle 4.5 names them in its form, and as a test
 * sends them to the pretend Moodle.
 */
export const moodleForm = {
  /** "Number of attempts"; 0: unlimited. */
  attempts: 0,
  /** "Require status". Both, since a package for any LMS says "passed". */
  rule: ["passed", "completed"],
  /** "Force completed". */
  force: false,
  /** "Require all SCOs to return completion status". */
  allScos: true,
} as const;

/** What Moodle's database fills in where an activity is made without the form, as by a tool that moves courses. */
export const moodleDefaults = { attempts: 1, rule: [], force: false, allScos: false } as const;

/** By section and field of the form, in its order. */
export const moodleSteps: readonly Step[] = [
  "Add a SCORM package activity and upload the zip as it is.",
  "Appearance – Display package: “Current window”, or “New window” of 1024 × 768. In the frame at least 800 × 500. A preview records nothing, so “Disable preview mode” may stay as it is.",
  "Grade – Grading method “Highest grade”, Maximum grade 100.",
  "Attempts management – Number of attempts: “Unlimited attempts”. The course counts attempts at its quiz itself and resumes where the learner left. Where only one is allowed, whoever passes is complete all the same; who has failed for good stays so.",
  "Attempts management – Force new attempt “No”, Lock after final attempt “No”: an attempt that is under way must be opened again.",
  "Compatibility settings – Force completed “No”: with “Yes” Moodle refuses scores while a course is under way. Auto-continue “No”, Auto-commit “No”. “Mastery score overrides status” has no effect, unless the manifest has a mastery score.",
  {
    toPass:
      "Activity completion – Require status: tick “Passed” and “Completed”. With “Completed” alone a package that was not built with the profile moodle never completes for learners who passed. Do not ask for a minimum score as well.",
    otherwise:
      "Activity completion – Require status: tick “Completed”. Nothing in this course is passed or failed, so do not tick “Passed”, and do not ask for a minimum score.",
  },
  "Activity completion – Require all SCOs to return completion status: tick it if the package has several units; without it the first unit completes the activity.",
  "Learners who are signed out while they learn keep their work on their device: let them sign in and open the course again there.",
];
