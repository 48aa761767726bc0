/**
 * Names that templates write and the runtime reads, or the other way round. Styles use classes and the states
 * among these; scripts use nothing but these: a designer may rename any class without breaking a course.
 */
export const hooks = {
  /** One switchable page of the document; value: a `SpecialPage`, or a session's id. The runtime toggles `hidden`. */
  page: "data-page",
  /** On a page: what sort it is (start, session, quiz, results, certificate, support, closed), which the runtime copies to `<body data-at>`. */
  kind: "data-kind",
  /** On a page: its name for the document title. */
  title: "data-title",
  /**
   * Written by the runtime, the kind of the page shown: on `<body>`, around `<main>`, and where templates have it outside pages.
   * Styles read it there: by `<body>` alone each page that is opened would have the browser look at all elements of a large course.
   */
  at: "data-at",
  /** A block of a session, in order; value: its mark, by which a place is known again (`firstBlockMark`). */
  block: "data-block",
  /** On a session that is read part by part: the number of the part shown, which the runtime keeps. */
  step: "data-step",
  /** Written by the runtime, on what belongs to another part of a session than the one shown: screens hide it, paper does not. */
  away: "data-away",
  /** On a block whose kind has a browser half: its type. */
  half: "data-half",
  /** Captions as data, beside the film they are of, in the order of its tracks: `Cue[]`. */
  cues: "data-cues",
  /** Within such a block, what only its own template and browser half know; value: a name of theirs. */
  part: "data-part",
  /** On such a block, or a part of it, that stores something: its slot. */
  slot: "data-slot",
  /** A question; value: its slot. */
  question: "data-question",
  /** Beside `question`: its type. */
  type: "data-type",
  /** One option of a question, around its input, or one item to order; value: its stable number. The runtime writes `state` and `locked`. */
  option: "data-option",
  /** A part of a question that is answered by itself, around its field, list or radios; value: its stable number. As `option`. */
  row: "data-row",
  /** Around the words of an item or row, for announcements and the review; value: the words, where their text does not say them. On an option: only then. */
  words: "data-words",
  /** Within a question whose prompt is more than a line: the sentence that asks, a legend, and what stands before or after it. */
  vignette: "data-vignette",
  /** A button within an item to order; value: `up` or `down`. */
  move: "data-move",
  /** An area of a picture that presses the option of that number. The runtime writes `on` (`data-on`) on it. */
  area: "data-area",
  /** On an option whose answer can no longer change, written by the runtime. */
  locked: "data-locked",
  /** Within an option, made by the runtime: how it was judged, in words; value: `right`, `wrong` or `missed`. */
  verdict: "data-verdict",
  /** Beside an option, made by the runtime: the feedback of its own. */
  reason: "data-reason",
  /** Within a question: right answer, feedback and explanation, shown without script. */
  answer: "data-answer",
  /** Within the answer: the right answers, a list. */
  right: "data-right",
  /** Within the answer: feedback for one option; value: its stable number. */
  feedback: "data-feedback",
  /** Within the answer: the explanation. */
  explanation: "data-explanation",
  /** On the container of feedback: level of the heading the runtime puts in it. */
  level: "data-level",
  /** A free-text field that is saved; value: its slot. */
  note: "data-note",
  /** Where the text of a note is put for print, since browsers clip text areas; value: its slot. */
  mirror: "data-mirror",
  /** Where an earlier note is quoted; value: its slot. */
  quote: "data-quote",
  /** A button or link that does something; value: an `Action`. */
  action: "data-action",
  /** An element whose text, content or value the runtime writes; value: a `Fill`. */
  fill: "data-fill",
  /** An item of a list of pages, in the menu or on the start page; value: the page. The runtime writes `state` on it. */
  status: "data-status",
  /** A state the runtime writes and styles read; the values depend on the element, see `states`. */
  state: "data-state",
  /** Shown or hidden by the runtime with the `hidden` attribute; value: a `Condition`. */
  when: "data-when",
  /** Shown by the runtime once the learner's clock is past this day; value: `YYYY-MM-DD`. */
  due: "data-due",
  /** Written by the runtime, on an alert about notes of an earlier visit: the key of the record that holds them. */
  aside: "data-aside",
  /** A `<template>` the runtime copies; value: a `TemplateName`. */
  template: "data-template",
  /** A `<dialog>`; value: `settings` or `exit`. */
  dialog: "data-dialog",
  /**
   * A radio of the display settings; value: which. The choice is the input's value, and the runtime puts it on
   * `<html>`: `scale` as the custom property `--scale`, `theme` as `data-theme`, `motion` as `data-motion`.
   */
  setting: "data-setting",
} as const;
