import { questionKind } from "../../content/kinds.ts";
import { sameName } from "../../content/same-name.ts";
import { markdownOf } from "../../content/text.ts";
import { defineMessage } from "../../diagnostics/message.ts";
import type { Question } from "../../model/sessions.ts";
import { questionsOf } from "../questions-of.ts";
import type { Rule } from "../rule.ts";

export const alike = defineMessage({
  code: "BC4020",
  name: "options-alike",
  severity: "warning",
  hangsOn: "everything",
  text: "Two options of this question read alike: “{first}” and “{second}”.",
  fix: "Reword one of the two, or leave it out.",
  why: "A learner cannot tell them apart, or takes the difference for a slip of the pen; a screen reader says the same twice.",
});

const question = "type: single-choice\n    prompt: Which dose?\n    explanation: As the chart says.";

export const optionsAlike: Rule = {
  message: alike,
  wrong: {
    "assessment.yaml": `pass: 80%\nquestions:\n  - id: q-dose\n    ${question}\n    options: [{ text: 5 mg, correct: true }, { text: 5mg. }, { text: 50 mg }]\n`,
  },
  right: {
    "assessment.yaml": `pass: 80%\nquestions:\n  - id: q-dose\n    ${question}\n    options: [{ text: 5 mg, correct: true }, { text: 0.5 mg }, { text: 50 mg }]\n`,
  },
  check({ course, locate }, report) {
    for (const question of questionsOf(course)) {
      const met = new Map<string, string>();
      for (const text of optionTexts(question)) {
        const first = met.get(plain(text));
        if (first !== undefined)
          report(alike.at(locate(question.value, "options", "key") ?? question.span, { first, second: text }));
        met.set(plain(text), first ?? text);
      }
    }
  },
};

/** What a learner chooses from. A choice in a row or a blank is one among its own: what is alike there is found by the kind. */
function optionTexts({ type, value }: Question): readonly string[] {
  return questionKind(type)
    .options(value)
    .filter(({ shown }) => shown === undefined)
    .map(({ text }) => markdownOf(text));
}

/** As it is heard: without marks, capitals, spaces and what ends it. */
function plain(text: string): string {
  return sameName(text)
    .toLowerCase()
    .replace(/[\s*_`]/g, "")
    .replace(/[.,;:!?]+$/, "");
}
