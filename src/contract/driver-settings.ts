/** What differs by LMS but not by standard: data of `tracking.profile`. */
export interface DriverSettings {
  /** SCORM 1.2 has one field for two facts: the word for "finished, nothing to pass". */
  readonly doneWord: "completed" | "passed";
  /** The word when the assessment is passed. Moodle's default rule counts `completed` only. */
  readonly passedWord: "passed" | "completed";
  readonly scoreRange: boolean;
  readonly interactions: "auto" | "off";
  /** ILIAS sends only during `beforeunload`, and calls kept unseen what is committed in a click. */
  readonly beforeUnload: boolean;
  /**
   * What it means when a "true" was given after a beacon instead of a request: the LMS's `fallback` when its server cannot be
   * reached, so nothing is known; or, of an `unknown` LMS, the same once it was seen to ask its server in this session.
   */
  readonly beacons: "fallback" | "unknown";
  /** The score is told in a commit after the one that told the final status, and not before. */
  readonly scoreAfterStatus: boolean;
  /** After a commit of unknown fate, status and score are sent aside and forward again: the LMS sends only changes. */
  readonly resendsByToggling: boolean;
  /**
   * What closes the course where the browser does not let the page close its window: the learner closes it, Moodle's button does,
   * or the course is a part of a page of the LMS's, on which the learner goes on.
   */
  readonly closesBy: "window" | "exit-activity" | "page";
  /**
   * Whether it answers "true" before its server is asked, and does not ask again: after leaving, the copy on the device stays until a
   * launch has read the save back.
   */
  readonly keepsCopy?: true;
  /** Each call that its server does not answer opens a box before the learner: tries are rare. */
  readonly failsLoudly: boolean;
  /** Whether a preview is ended by LMSFinish or Terminate. */
  readonly finishesPreview: boolean;
  /** Whether an old state is believed where the LMS says that nothing has been recorded yet. */
  readonly assertsAfterReset: boolean;
}
