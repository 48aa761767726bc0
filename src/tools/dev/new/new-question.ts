import { camelCase, type NewKind } from "./plan.ts";

export const newQuestion: NewKind = {
  id: "question",
  plan(type) {
    const folder = `src/content/questions/${type}`;
    return {
      files: {
        [`${folder}/question.ts`]: questionText(type),
        [`${folder}/scoring.shared.ts`]: scoringText(type),
        [`${folder}/${type}.browser.ts`]: `import { textWidget } from "../../../runtime/questions/text-input.ts";\n\nexport const widget = textWidget("${type}");\n`,
        [`templates/questions/${type}.hbs`]: `{{#> question-frame}}\n<p class="field" data-row="0"><label for="q-{{slot}}-field">{{t "question.yours"}}</label><input type="text" id="q-{{slot}}-field" maxlength="100" autocomplete="off"></p>\n{{/question-frame}}\n`,
        [`test/content/${type}/rendered/question.yaml`]: `type: ${type}\nprompt: What do you say?\nanswer: Stop\n`,
        [`test/content/${type}/faults/course.yaml`]:
          "id: faults\ntitle: Faults\nlanguage: en-GB\nversion: 1.0.0\nsessions: [sessions/1.yaml]\n",
        [`test/content/${type}/faults/sessions/1.yaml`]: faultText(type),
        [`test/content/${type}/faults/diagnostics.txt`]:
          "What is reported of sessions/1.yaml; put every mistake of the question there.\n",
      },
      registry: {
        path: "src/content/questions/index.ts",
        list: "questionKinds",
        entry: camelCase(type),
        from: `./${type}/question.ts`,
      },
      next: [
        `Say in ${folder}/question.ts what is asked, in scoring.shared.ts what an answer is worth, in ${type}.browser.ts what the learner works with.`,
        `Its controls: templates/questions/${type}.hbs; those of other questions show the way.`,
        "Draw questions and answers at random: a line in test/content/questions/arbitrary-questions.ts.",
        `Cases: test/content/${type}/rendered and one of mistakes, faults; see what they lack: npx vitest run test/content/questions test/content/scoring.test.ts -t "${type}"`,
        "Read what UPDATE_GOLDEN=1 writes as you would code. Reports that list every type of question change too.",
        "Put one into a session of examples/every-question and one into its assessment.yaml, and write the docs anew: npm run prepare && npm run docs",
        "At last npm run lint, npm run types and npm run test:quick. A script that grows: its limits in test/runtime/size.test.ts, with the bytes in the commit.",
      ],
    };
  },
};

function faultText(type: string): string {
  return `title: One\nblocks:\n  - type: question\n    id: no-answer\n    question:\n      type: ${type}\n      prompt: What do you say?\n`;
}

function questionText(type: string): string {
  return `import { Keys, Line } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { correct } from "./scoring.shared.ts";

export const ${camelCase(type)} = defineQuestion({
  type: "${type}",
  summary: "What it asks, in one sentence.",
  example: { prompt: "What do you say?", answer: "Stop", explanation: "Everybody knows the word." },
  schema: Keys({ answer: Line({ description: "The right answer.", examples: ["Stop"] }) }),
  interaction: "fill-in",
  options: () => [],
  stores: () => ({ type: "text", weight: 1 }),
  texts: () => [],
  key: (question) => question.answer,
  correct,
  view: () => ({}),
  answer: (question, _numbers, tools) => ({ right: [tools.line(question.answer)], feedback: [] }),
});
`;
}

function scoringText(type: string): string {
  return `import type { Correct, Scoring } from "../../../contract/scoring.ts";

export const scoring: Scoring = {
  type: "${type}",
  score: (key, answer) => (answer.type === "text" && answer.text === key ? 1 : 0),
  missing: (answer) => (answer?.type === "text" && answer.text !== "" ? undefined : "run.error.text"),
  response: (_question, answer) => ({ type: "fill-in", texts: [answer.type === "text" ? answer.text : ""] }),
};

export const correct: Correct = ({ key }) => [{ type: "fill-in", texts: [String(key)] }];
`;
}
