/**
 * Names that templates write and the runtime reads. Styles use classes, scripts use these:
 * a designer may rename any class without breaking a course.
 */
export const hooks = {
  /** One switchable page of the document; value: `start`, `quiz`, `results`, or a session's id. */
  page: "data-page",
  /** A block of a session, in order; value: its number in the session. */
  block: "data-block",
  /** A question; value: its slot. */
  question: "data-question",
  /** Within a question: right answer, feedback and explanation, shown without script. */
  answer: "data-answer",
  /** Within the answer: feedback for one option; value: its stable number. */
  feedback: "data-feedback",
  /** Within the answer: the explanation. */
  explanation: "data-explanation",
  /** A free-text field that is saved; value: its slot. */
  note: "data-note",
  /** A button or link that does something; value: the action. */
  action: "data-action",
  /** An element whose text the runtime writes; value: what. */
  fill: "data-fill",
} as const;
