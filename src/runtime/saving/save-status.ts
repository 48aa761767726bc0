/** What the learner is told of saving. Only a change of kind is announced. */
export type SaveStatus =
  /** The LMS said it keeps everything. `at`: milliseconds since 1970. */
  | { readonly type: "saved"; readonly at: number }
  | { readonly type: "saving" }
  /** Kept on this computer: for good where no LMS is connected, otherwise until the LMS has it. */
  | { readonly type: "device"; readonly connected: boolean }
  /** No LMS, and the browser keeps nothing: all is lost when the page is closed. */
  | { readonly type: "not-kept" }
  /** `failures`: commits refused in a row. Announced from the second. `onDevice`: it is at least kept here. */
  | { readonly type: "retrying"; readonly failures: number; readonly onDevice: boolean }
  /** An LMS is there, and took nothing from the start: its session was over. */
  | { readonly type: "not-recorded" }
  /** Refused for 60 seconds. */
  | { readonly type: "failed"; readonly onDevice: boolean }
  | { readonly type: "signed-out"; readonly onDevice: boolean }
  /** All saved but these notes, for which the LMS has no room. */
  | { readonly type: "notes-too-long"; readonly slots: readonly number[]; readonly onDevice: boolean }
  /** The LMS opened the course to look only: nothing is recorded. */
  | { readonly type: "review" }
  /** Another tab has the course now; this one no longer saves. */
  | { readonly type: "stopped" }
  /** Another page, on another computer perhaps, has saved newer work; this one no longer saves. */
  | { readonly type: "superseded" };
