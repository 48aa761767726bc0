/**
 * Why a promise may not be kept, each in the words of docs/learner-state.md ("What can be lost all the same"), which a test
 * compares. Nothing else is excused.
 */
export const excuses = {
  fork: "Two computers went on from the same save, and the one with more saves was opened last",
  twoPages: "Two pages were open at once, and the LMS has what each of them wrote last",
  resetUnheard: "An attempt was reset of which this computer had never heard that anything was confirmed",
  emptied: 'The LMS said "true" and has nothing at all: that looks like a reset',
  liedHere: 'The LMS said "true" and gives back less: the learner is told',
  liedElsewhere: 'The LMS said "true" to another computer, or where storage was blocked',
  overtaken:
    'The LMS said "true" and kept nothing, and has gone on since from the save before, until its number was as high',
  believed: 'A package for any LMS met Moodle\'s "true" after a beacon, in a visit in which its server never answered',
  untold: "A package for any LMS told Moodle the end in a commit that failed, and the score after it",
  unbegun:
    "A package for any LMS lost in Moodle the commit that said that the course was begun: that looks like a reset",
  unticked: 'A package for any LMS met a Moodle in which "Completed" alone is ticked',
  statusless: "An LMS took the state of a finished course, and refused every status: that looks like a reset",
  scoreLost: "The LMS lost the state and kept the score, so that a lower one follows",
  onePlace:
    "A browser gave no IndexedDB, and what was in localStorage is gone: by a sign-in, because it was killed, or blocked since",
  unnamed: "An attempt was reset or lost, or two were begun at once, in an LMS that names no learner",
  unasked: 'An LMS said "true" before it asked its server (Open edX), and what it sent then was lost',
  ungraded: "A page went in Moodle between the final status and the score, and had said that nothing was saved yet",
} as const;
export type Excuse = keyof typeof excuses;

/** What histories in Moodle must have met, all of it within as many as CI tells. */
export const marks = [
  "a preview",
  "a review",
  "an update",
  "a question opened again",
  "what diff called kept",
  "what diff called re-opened",
  "what diff called lost",
  "what diff called new",
  "an update in the middle of an outage",
  "work that only the device had",
  "work that only IndexedDB had",
  "a page that was killed",
  "a beacon that was lost",
  "a beacon that arrived",
  "an error of the server",
  "a session that ended",
  "a status that stepped aside",
  "a score that stepped aside",
  "a pass",
  "a failure for good",
  "a tick with one attempt",
] as const;
export type Mark = (typeof marks)[number];
