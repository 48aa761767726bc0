import { Type } from "typebox";
import { Keys } from "../../text.ts";
import { Options } from "../shared-keys.ts";
import { defineQuestion } from "../define.ts";
import { checkOptions, optionAnswer, optionTexts, optionViews, rightNumbers } from "../options.ts";
import { correctOptions } from "../choice.shared.ts";

export const multipleResponse = defineQuestion({
  type: "multiple-response",
  summary: "Several right answers; the learner ticks all that apply.",
  example: {
    prompt: "What belongs to hand hygiene?",
    options: [
      { text: "Bare below the elbows", correct: true },
      { text: "Short nails", correct: true },
      { text: "A wrist watch", feedback: "It gets in the way of washing wrists." },
    ],
    explanation: "Whatever covers skin keeps soap away from it.",
  },
  schema: Keys({
    options: Options,
    scoring: Type.Optional(
      Type.Enum(["all-or-nothing", "partial"], {
        description:
          "all-or-nothing: full marks for exactly the right options. partial: each right one ticked counts, each wrong one ticked takes away as much. The learner is told which.",
        default: "all-or-nothing",
      }),
    ),
  }),
  interaction: "choice",
  options: (question) => question.options.map((option) => ({ ...option, correct: option.correct === true })),
  stores: (question) => ({ type: "bits", count: question.options.length }),
  texts: (question) => optionTexts(question.options),
  check: (question, tools) => checkOptions(question, { most: question.options.length }, tools),
  key: (question, numbers) => ({
    right: rightNumbers(question.options, numbers),
    of: question.options.length,
    partial: question.scoring === "partial",
  }),
  correct: correctOptions,
  pinned: (question) => question.options.flatMap((option, index) => (option.pinned ? [index] : [])),
  view: (question, numbers, tools) => ({
    options: optionViews(question.options, numbers, tools),
    partial: question.scoring === "partial",
  }),
  answer: (question, numbers, tools) => optionAnswer(question.options, numbers, tools),
});
