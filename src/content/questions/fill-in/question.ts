import { Type } from "typebox";
import { Keys, Line } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { correct } from "./scoring.shared.ts";

/** An answer is a few words: beside a reflection it needs a fifth of the room. */
const weightBesideNotes = 0.2;

export const fillIn = defineQuestion({
  type: "fill-in",
  summary: "A word or a few words the learner types.",
  example: {
    prompt: "Which organ makes insulin?",
    accept: ["pancreas", "the pancreas"],
    explanation: "Its beta cells do.",
  },
  schema: Keys({
    accept: Type.Array(
      Line({ description: "An answer that is right.", examples: ["personal protective equipment"], maxLength: 100 }),
      {
        description:
          "Every answer that is right, the best first: learners are shown that one. Capitals, accents, kinds of quotation marks, dashes and spaces, and a full stop at the end make no difference.",
        examples: [["PPE", "personal protective equipment"]],
        minItems: 1,
        maxItems: 30,
      },
    ),
    "case-sensitive": Type.Optional(
      Type.Boolean({ description: "true when capitals must be as in `accept`.", default: false, examples: [true] }),
    ),
  }),
  interaction: "fill-in",
  options: () => [],
  stores: () => ({ type: "text", weight: weightBesideNotes }),
  texts: () => [],
  key: (question) => ({ accept: question.accept, exact: question["case-sensitive"] === true }),
  correct,
  view: () => ({}),
  answer: (question) => ({ right: question.accept.slice(0, 1), feedback: [] }),
});
