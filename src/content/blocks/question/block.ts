import { Type } from "typebox";
import { Keys } from "../../text.ts";
import { checkQuestionSchema } from "../../questions/schema.ts";
import type { CheckValue } from "../../questions/shared-keys.ts";
import { defineBlock } from "../define.ts";

/** The texts, files and view of the question itself are those of its own kind. */
export const question = defineBlock({
  type: "question",
  summary: "A knowledge check: feedback straight away, as many tries as the learner likes, never counted in the score.",
  schema: Keys({
    question: Type.Unsafe<{ readonly type: string } & CheckValue>(checkQuestionSchema()),
  }),
  example: {
    question: {
      type: "true-false",
      prompt: "A deleted post is gone.",
      answer: false,
      explanation: "Somebody may have taken a screenshot.",
    },
  },
  id: "required",
  stores: () => ({ type: "nothing" }),
  holds: ({ question: held }) => ({ type: held.type, value: held }),
  texts: () => [],
  view: () => ({}),
});
