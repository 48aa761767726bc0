import { defineMessage } from "../../diagnostics/message.ts";

export const duplicateId = defineMessage({
  code: "BC3001",
  name: "duplicate-id",
  severity: "error",
  text: 'The id "{id}" is given twice.',
  fix: "Give this one another id; ids of sessions, blocks and questions are unique over the whole course.",
  why: "Learners' answers are stored under these ids: two items with one id would overwrite each other.",
});

export const unknownObjective = defineMessage({
  code: "BC3002",
  name: "unknown-objective",
  severity: "error",
  hangsOn: "course.yaml",
  text: 'There is no objective "{id}".',
  fix: "{advice}",
  why: "Results are shown by objective, so each question and session must name one that course.yaml lists.",
});

export const unknownReference = defineMessage({
  code: "BC3003",
  name: "unknown-reference",
  severity: "error",
  hangsOn: "references.yaml",
  text: 'There is no reference "{id}".',
  fix: "{advice}",
  why: "A citation the reader cannot look up is no citation; references.yaml lists the sources.",
});

export const unknownSession = defineMessage({
  code: "BC3004",
  name: "unknown-session",
  severity: "error",
  hangsOn: "everything",
  text: 'There is no session "{id}".',
  fix: "{advice}",
  why: "Completion can only ask for sessions that the course has.",
});

export const passMarkOutOfRange = defineMessage({
  code: "BC3005",
  name: "pass-mark-out-of-range",
  severity: "error",
  text: "The pass mark is {given}; it must lie between 1% and 100%.",
  fix: "Write a percentage such as `pass: 80%`.",
  why: "A mark above 100% could never be reached, and one of 0% would pass everybody.",
});

export const drawTooLarge = defineMessage({
  code: "BC3006",
  name: "draw-too-large",
  severity: "error",
  hangsOn: "everything",
  text: "The assessment draws {draw} questions from a pool of {pool}.",
  fix: "Add questions, or draw at most {pool}.",
  why: "Each attempt needs as many different questions as `draw` says.",
});

export const completionWithoutAssessment = defineMessage({
  code: "BC3007",
  name: "completion-without-assessment",
  severity: "error",
  hangsOn: "everything",
  text: "Completion asks for the assessment, but the course has none.",
  fix: "Add `assessment: assessment.yaml`, or write `assessment: none` under `completion:`.",
  why: "Nobody could ever complete the course.",
});

export const nothingToComplete = defineMessage({
  code: "BC3008",
  name: "nothing-to-complete",
  severity: "error",
  hangsOn: "everything",
  text: "Completion asks for no session and no assessment.",
  fix: "Ask for at least one: `sessions: all`, or `assessment: passed`.",
  why: "An LMS would show the course as complete the moment it is opened.",
});

export const nothingInCourse = defineMessage({
  code: "BC3014",
  name: "nothing-in-course",
  severity: "error",
  hangsOn: "everything",
  text: "The course has no session and no assessment.",
  fix: "List a file under `sessions:`, or name one with `assessment:`.",
  why: "A learner would open an empty page, and an LMS would show it as complete at once. A yearly refresher may be an assessment alone.",
});

export const unknownProfile = defineMessage({
  code: "BC3009",
  name: "unknown-profile",
  severity: "error",
  text: 'There is no LMS profile "{id}".',
  fix: "{advice}",
  why: "A profile is a table of settings for one LMS; docs/profiles.md lists them.",
});

export const unknownTheme = defineMessage({
  code: "BC3010",
  name: "unknown-theme",
  severity: "error",
  text: 'There is no theme "{id}".',
  fix: "{advice}",
  why: "A theme is a folder under templates/themes.",
});

export const stateTooLarge = defineMessage({
  code: "BC3030",
  name: "state-too-large",
  severity: "error",
  text: "What a learner can answer may need {needed} characters; {format} keeps {limit}.",
  fix: "Take out the items that store most (the notes below name them), or build for a format with more room.",
  why: "Beyond the limit an LMS refuses or cuts what is saved, and the learner's place and answers are lost (SCORM 1.2 RTE 3.4.4).",
});

export const notesTooTight = defineMessage({
  code: "BC3031",
  name: "notes-too-tight",
  severity: "warning",
  text: "Each note has room for only about {chars} characters in {format}.",
  fix: "Ask for fewer reflections, or build for a format with more room.",
  why: "What does not fit in the LMS stays on the learner's device only, and the page says so.",
});

export const duplicateObjective = defineMessage({
  code: "BC3011",
  name: "duplicate-objective",
  severity: "error",
  text: 'Two objectives have the id "{id}".',
  fix: "Give this one another id.",
  why: "Results are kept by objective.",
});

export const duplicateReference = defineMessage({
  code: "BC3012",
  name: "duplicate-reference",
  severity: "error",
  text: 'Two references have the id "{id}".',
  fix: "Give this one another id, or take one of the two away.",
  why: "A citation must lead to one source.",
});

export const unknownBlock = defineMessage({
  code: "BC3060",
  name: "unknown-block",
  severity: "error",
  hangsOn: "everything",
  text: 'There is no {type} block with the id "{id}".',
  fix: "{advice}",
  why: "This block speaks of another one, which must be there and be of a type that fits.",
});

export const blockNotEarlier = defineMessage({
  code: "BC3061",
  name: "block-not-earlier",
  severity: "error",
  hangsOn: "everything",
  text: 'The block "{id}" does not come before this one.',
  fix: "Move it up, or leave it out here.",
  why: "What a learner wrote can only be quoted after they have had a place to write it.",
});

export const blockInAnotherUnit = defineMessage({
  code: "BC3062",
  name: "block-in-another-unit",
  severity: "warning",
  hangsOn: "everything",
  text: 'The block "{id}" is in session {session}, which is a unit of its own: here nothing is known of it.',
  fix: "Write `units: course`, so that one unit holds all sessions, or leave it out here. Kept as it is, learners are told where to find what they wrote.",
  why: "With `units: sessions` an LMS keeps the data of each session apart, and lets none read that of another. Nothing is left on a shared computer to make up for it.",
});

export const pictureWithoutAlt = defineMessage({
  code: "BC2030",
  name: "picture-without-alt",
  severity: "error",
  text: "The picture “{path}” has no text alternative.",
  fix: "Say between the brackets what it tells the learner: ![What it shows]({path}).",
  why: "People who cannot see the picture get nothing else, and a question has no decorative pictures (WCAG 1.1.1).",
});

export const nothingToStepThrough = defineMessage({
  code: "BC2262",
  name: "nothing-to-step-through",
  severity: "warning",
  text: "{what} to be read in steps, and there are no two parts to step between.",
  fix: "Begin each part with a text of its own whose first line is a heading, `## …`; or leave `reading` out.",
  why: "A part begins at a heading of two hashes at the beginning of a block. Without two of them a session is shown as one page, whatever `reading` says.",
});
