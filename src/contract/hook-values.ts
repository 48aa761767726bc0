/** Pages that every course may have; a session cannot have one of these as its id. `closed` is shown after leaving. */
export const specialPages = [
  "start",
  "quiz",
  "results",
  "certificate",
  "my-notes",
  "glossary",
  "references",
  "resources",
  "help",
  "accessibility",
  "privacy",
  "closed",
] as const;
export type SpecialPage = (typeof specialPages)[number];

export type Action =
  // Header and dialogs
  | "settings"
  | "exit"
  | "leave"
  | "close"
  | "print"
  | "print-course"
  // Start page: `continue` is the primary button, a link whose `href` the runtime sets
  | "continue"
  | "restart"
  | "forget"
  // A knowledge check
  | "check"
  | "retry"
  | "reveal"
  // A question whose answer is shown: what its controls show, the learner's answer or the right one
  | "mine"
  | "answer"
  // A film, a recording, or a transcript by itself
  | "transcript-download"
  | "chapter"
  // The quiz. `change` stands in a `summary-row`
  | "quiz-start"
  | "quiz-confirm"
  | "quiz-previous"
  | "quiz-next"
  | "quiz-check"
  | "quiz-submit"
  | "quiz-change"
  | "quiz-finish"
  | "quiz-extend"
  | "quiz-unlimited"
  | "certificate-download"
  // Results: `quiz-start` starts another attempt
  | "review"
  // Save failures
  | "save-again"
  | "reopen"
  | "notes-download"
  // The page of all notes
  | "notes-page"
  | "notes-copy"
  | "notes-show";

export type Fill =
  // Header: `save` has the state, `save-long` and `save-short` its words; `progress` is the progress bar
  | "save"
  | "save-long"
  | "save-short"
  | "progress"
  | "bar"
  // Made by the runtime beside what the learner does, while it is not saved
  | "unsaved"
  // The page: the one polite live region, and the assertive one, which holds copies of `alert`
  | "live"
  | "alert"
  // Start page
  | "primary"
  | "progress-words"
  // Items of lists of pages
  | "status"
  // A question: error line, feedback, what is shown of two sides, the note above it; in a quiz its kicker
  | "error"
  | "feedback"
  | "sides"
  | "notice"
  | "kicker"
  // A note
  | "counter"
  // What is left to complete the course: its words, and the list
  | "to-do"
  | "to-do-words"
  | "to-do-list"
  // The parts of a session: the list of them with its words, and with `step` the way from one to the next
  | "sections"
  | "sections-words"
  | "steps-pager"
  // What a session covered, with its state as that of the session
  | "recap"
  // The quiz: `quiz` holds the rest; `quiz-question` one question; `quiz-summary` rows of `summary-row`
  | "quiz"
  | "quiz-place"
  | "quiz-attempt"
  | "quiz-time"
  | "quiz-clock"
  | "pips"
  | "quiz-question"
  | "quiz-summary"
  | "quiz-errors"
  | "quiz-start"
  // Results
  | "score-panel"
  | "score"
  | "verdict"
  | "score-words"
  | "need"
  | "need-words"
  | "attempts-words"
  | "best-words"
  | "objectives"
  | "answers"
  // The certificate: `learner-name` is a field; the others are on it
  | "learner-name"
  | "certificate"
  | "certificate-name"
  | "certificate-date"
  | "certificate-score"
  // All notes: `record` is what is kept, `record-text` the learner's part of it
  | "record"
  | "record-text"
  | "notes-blocked"
  | "notes-text"
  | "today"
  // Within copies of templates
  | "words"
  | "number"
  | "prompt"
  | "result"
  | "link"
  | "yours"
  // The exit dialog: a warning when something is not saved
  | "exit-warning"
  | "closed-how";

/** Elements that are there from the start and shown when the condition holds. */
export type Condition =
  | "resumable"
  | "stored"
  | "quiz-intro"
  | "quiz-running"
  | "quiz-question"
  | "quiz-checking"
  | "quiz-limited"
  | "has-result"
  | "no-result"
  | "certified"
  | "not-certified"
  | "can-retry"
  | "can-review"
  | "reviewing"
  | "work-saved";

/** Copied by the runtime and filled by the `data-fill` elements in them. */
export type TemplateName = "alert" | "objective-row" | "summary-row" | "error-row";
