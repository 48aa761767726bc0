import { Type } from "typebox";
import { Keys, Text } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { correct } from "./scoring.shared.ts";

export const trueFalse = defineQuestion({
  type: "true-false",
  summary: "A statement that is true or false.",
  example: {
    prompt: "Gloves replace washing your hands.",
    answer: false,
    explanation: "Germs get onto hands when gloves come off.",
  },
  schema: Keys({
    answer: Type.Boolean({ description: "Whether the statement is true.", examples: [true] }),
    feedback: Type.Optional(
      Keys(
        {
          true: Type.Optional(Text({ description: "Shown to a learner who said true." })),
          false: Type.Optional(Text({ description: "Shown to a learner who said false." })),
        },
        { description: "Feedback for each answer." },
      ),
    ),
  }),
  interaction: "true-false",
  // Fixed ids: the words on the page are the interface's, not the author's.
  options: (question) => [
    { id: "true", text: "true", correct: question.answer },
    { id: "false", text: "false", correct: !question.answer },
  ],
  stores: () => ({ type: "choice", options: 2 }),
  texts: (question) => Object.values(question.feedback ?? {}),
  key: (question) => [question.answer ? 0 : 1],
  correct,
  view: (_question, _numbers, tools) => ({
    options: ["true", "false"].map((word, number) => ({ number, ...tools.rich(tools.words(`question.${word}`)) })),
  }),
  answer: (question, _numbers, tools) => {
    const label = (word: "true" | "false") => tools.inline(tools.words(`question.${word}`));
    return {
      right: [label(question.answer ? "true" : "false")],
      feedback: (["true", "false"] as const).flatMap((word, option) => {
        const feedback = question.feedback?.[word];
        const correct = question.answer === (word === "true");
        return feedback === undefined ? [] : [{ option, label: label(word), html: tools.rich(feedback).html, correct }];
      }),
    };
  },
});
