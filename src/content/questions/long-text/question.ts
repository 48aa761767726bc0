import { Type } from "typebox";
import type { SafeHtml, ViewTools } from "../../kind-tools.ts";
import { Keys, Text, type TextValue } from "../../text.ts";
import { defineQuestion } from "../define.ts";

interface LongTextValue {
  readonly "model-answer": TextValue;
  readonly points?: readonly TextValue[];
}

export const longText = defineQuestion({
  type: "long-text",
  summary:
    "An answer in the learner's own words. It is not marked; a model answer to compare it with is shown afterwards.",
  example: {
    prompt: "What will you do differently from now on?",
    "model-answer": "I will ask whom to call in an emergency.",
  },
  schema: Keys({
    "model-answer": Text({
      description: "What a good answer could be; shown once the learner has answered.",
      examples: ["I would stop, check the patient's details against the wristband, and only then carry on."],
    }),
    points: Type.Optional(
      Type.Array(Text({ description: "A point.", examples: ["You checked the wristband."] }), {
        description: "What the learner can look for in their own answer.",
        examples: [["You checked the wristband.", "You told the nurse in charge."]],
        minItems: 1,
        maxItems: 10,
      }),
    ),
  }),
  interaction: "long-fill-in",
  unscored: true,
  options: () => [],
  stores: () => ({ type: "text", weight: 1 }),
  texts: (question) => [question["model-answer"], ...(question.points ?? [])],
  key: () => null,
  correct: () => [],
  view: (_question, _numbers, tools) => ({ instruction: tools.words("question.ownWords"), change: true }),
  answer: (question, _numbers, tools) => ({
    title: tools.words("answer.model"),
    right: [modelAnswer(question, tools)],
    feedback: [],
  }),
});

function modelAnswer(question: LongTextValue, tools: ViewTools): SafeHtml {
  const { points = [] } = question;
  const items = points.map((point) => `<li>${tools.rich(point).html.toHTML()}</li>`).join("");
  const list = points.length === 0 ? "" : `<p>${tools.words("answer.points")}</p>\n<ul>${items}</ul>\n`;
  return { toHTML: () => `${tools.markdown(question["model-answer"]).toHTML()}${list}` };
}
