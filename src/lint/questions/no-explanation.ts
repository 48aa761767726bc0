import { questionKind } from "../../content/kinds.ts";
import { defineMessage } from "../../diagnostics/message.ts";
import { questionsOf } from "../questions-of.ts";
import type { Rule } from "../rule.ts";

export const noExplanation = defineMessage({
  code: "BC3013",
  name: "no-explanation",
  severity: "warning",
  text: "This question has no explanation.",
  fix: "Add `explanation:` saying why the right answer is right.",
  why: "Learners learn from the explanation, whether they were right or wrong.",
});

const question = "id: q-before, type: true-false, prompt: Before you eat?, answer: true";

export const noExplanationRule: Rule = {
  message: noExplanation,
  wrong: { "assessment.yaml": `pass: 80%\nquestions:\n  - { ${question} }\n` },
  right: {
    "assessment.yaml": `pass: 80%\nquestions:\n  - { ${question}, explanation: Hands carry what mouths should not. }\n`,
  },
  check({ course, locate }, report) {
    for (const { type, explanation, value, span } of questionsOf(course))
      if (explanation === undefined && !questionKind(type).unscored)
        report(noExplanation.at(locate(value, "type") ?? span, {}));
  },
};
