import { Keys } from "../../text.ts";
import { Options } from "../shared-keys.ts";
import { defineQuestion } from "../define.ts";
import { checkOptions, optionAnswer, optionTexts, optionViews, rightNumbers } from "../options.ts";
import { correctOptions } from "../choice.shared.ts";

export const singleChoice = defineQuestion({
  type: "single-choice",
  summary: "One right answer out of several.",
  example: {
    prompt: "What do you do first when a patient has stopped breathing?",
    options: [{ text: "Call for help", correct: true }, { text: "Write it down" }, { text: "Wait a minute" }],
    explanation: "Without help nothing else works.",
  },
  schema: Keys({ options: Options }),
  interaction: "choice",
  options: (question) => question.options.map((option) => ({ ...option, correct: option.correct === true })),
  stores: (question) => ({ type: "choice", options: question.options.length }),
  texts: (question) => optionTexts(question.options),
  check: (question, tools) => checkOptions(question, { most: 1 }, tools),
  key: (question, numbers) => rightNumbers(question.options, numbers),
  correct: correctOptions,
  pinned: (question) => question.options.flatMap((option, index) => (option.pinned ? [index] : [])),
  view: (question, numbers, tools) => ({ options: optionViews(question.options, numbers, tools) }),
  answer: (question, numbers, tools) => optionAnswer(question.options, numbers, tools),
});
