import { defineMessage } from "../../diagnostics/message.ts";

/*
 * What the schemas of questions cannot say. BC2101 and BC2102, about options, stand in `options.ts`.
 */

export const wordsTwice = defineMessage({
  code: "BC2110",
  name: "words-twice",
  severity: "error",
  text: "This question offers “{text}” twice.",
  fix: "Reword one of the two, or leave it out.",
  why: "A learner cannot tell the two apart, and neither can the lock file that keeps their numbers.",
});

export const numberMissing = defineMessage({
  code: "BC2111",
  name: "number-missing",
  severity: "error",
  text: "This question does not say which number is right.",
  fix: "Add `answer:`, or a range with `min:`, `max:` or both.",
  why: "A question nobody can answer would stop every learner from passing.",
});

export const numberTwice = defineMessage({
  code: "BC2112",
  name: "number-twice",
  severity: "error",
  text: "This question gives both an answer and a range.",
  fix: "Leave out `answer` and `tolerance`, or leave out `min` and `max`.",
  why: "The two can contradict each other, and then nobody knows what is right.",
});

export const toleranceAlone = defineMessage({
  code: "BC2113",
  name: "tolerance-without-answer",
  severity: "error",
  text: "This question has a tolerance, but no `answer` it could be about.",
  fix: "Leave out `tolerance`: a range says itself what is accepted.",
  why: "A tolerance is the distance from one right number.",
});

export const rangeReversed = defineMessage({
  code: "BC2114",
  name: "range-reversed",
  severity: "error",
  text: "The lowest right number, {min}, is above the highest, {max}.",
  fix: "Exchange `min` and `max`.",
  why: "No number lies in such a range, so no answer would ever be right.",
});

export const blankUnknown = defineMessage({
  code: "BC2115",
  name: "blank-without-options",
  severity: "error",
  text: "The text has the blank [[{id}]], but `blanks` has no entry for it.",
  fix: "{advice}",
  why: "Without an entry there is nothing a learner could choose there.",
});

export const blankNotInText = defineMessage({
  code: "BC2116",
  name: "blank-not-in-text",
  severity: "error",
  text: "The blank “{id}” is nowhere in the text.",
  fix: "Write [[{id}]] in `text` where the blank should be, or leave the entry out.",
  why: "A learner would never see it, and the question could not be answered in full.",
});

export const blankTwice = defineMessage({
  code: "BC2117",
  name: "blank-twice",
  severity: "error",
  text: "The blank “{id}” stands in this question twice.",
  fix: "Give each blank an id of its own.",
  why: "Each blank is answered and scored by itself.",
});

export const areaOutside = defineMessage({
  code: "BC2118",
  name: "area-outside-image",
  severity: "error",
  text: "The area “{label}” goes beyond the {edge} edge of the picture.",
  fix: "Make it smaller or move it: `{start}` and `{size}` together are at most 100.",
  why: "Positions are per cent of the picture, and what lies outside cannot be pressed.",
});

export const categoryUnknown = defineMessage({
  code: "BC2119",
  name: "category-unknown",
  severity: "error",
  text: "“{item}” belongs to the category “{category}”, which this question does not have.",
  fix: "{advice}",
  why: "The right category must be one of those a learner can choose.",
});

export const tooManyChoices = defineMessage({
  code: "BC2120",
  name: "too-many-choices",
  severity: "error",
  text: "The blanks of this question offer {count} choices together; 36 are the most.",
  fix: "Split it into two questions.",
  why: "SCORM 1.2 RTE 3.4.5 knows 36 characters to tell choices apart: 0-9 and a-z.",
});

export const nothingScored = defineMessage({
  code: "BC2121",
  name: "nothing-scored",
  severity: "error",
  hangsOn: "everything",
  text: "Questions that are not scored: {unscored}. An attempt asks {draw}, so it might ask nothing that counts.",
  fix: "Add questions that are scored, or raise `draw`. Questions of the types likert and long-text are never scored.",
  why: "An attempt without a scored question has no score, so nobody could pass it.",
});
