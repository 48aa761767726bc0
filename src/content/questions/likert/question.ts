import { Type } from "typebox";
import { Keys, Text, type TextValue } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { checkDistinct, rowOptions, rowStores, rowViews, type RowSet } from "../rows.ts";

interface LikertValue {
  readonly statements: readonly TextValue[];
  readonly scale: readonly TextValue[];
}

export const likert = defineQuestion({
  type: "likert",
  summary: "Statements the learner rates on a scale. Nothing is right or wrong, and nothing is scored.",
  example: {
    prompt: "How useful was this course for you?",
    statements: ["I learnt something new.", "I will use it."],
    scale: ["Not at all", "A little", "Very"],
  },
  schema: Keys({
    statements: Type.Array(Text({ description: "A statement.", examples: ["I know whom to ask."] }), {
      description: "What the learner rates.",
      examples: [["I know whom to ask.", "I would speak up."]],
      minItems: 1,
      maxItems: 12,
    }),
    scale: Type.Array(Text({ description: "A point of the scale.", examples: ["Agree"] }), {
      description: "The points of the scale, from one end to the other.",
      examples: [["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"]],
      minItems: 2,
      maxItems: 9,
    }),
  }),
  interaction: "likert",
  // A SCORM response of the type likert is one choice (SCORM 1.2 RTE 3.4.5), so several statements go as pairs.
  interactionOf: (question) => (question.statements.length === 1 ? "likert" : "matching"),
  unscored: true,
  options: (question) => rowOptions(setOf(question)),
  stores: (question) => rowStores(setOf(question)),
  texts: (question) => [...question.statements, ...question.scale],
  check(question, tools) {
    const { statements, scale } = question;
    checkDistinct(
      statements.map((text, key) => ({ text, holder: statements, key })),
      tools,
    );
    checkDistinct(
      scale.map((text, key) => ({ text, holder: scale, key })),
      tools,
    );
  },
  key: () => null,
  correct: () => [],
  view: (question, numbers, tools) => ({
    rows: rowViews(setOf(question), numbers, false, tools),
    instruction: tools.words("question.rate"),
    change: true,
  }),
  answer: () => ({ right: [], feedback: [] }),
});

function setOf({ statements, scale }: LikertValue): RowSet {
  return {
    rows: statements.map((text) => ({ text })),
    choices: scale.map((text) => ({ text })),
    wordsAlone: "rows-and-choices",
  };
}
