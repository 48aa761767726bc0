import { questionKind } from "../../content/kinds.ts";
import { markdownOf } from "../../content/text.ts";
import { defineMessage } from "../../diagnostics/message.ts";
import type { Question } from "../../model/sessions.ts";
import type { Rule } from "../rule.ts";

export const longestRight = defineMessage({
  code: "BC4021",
  name: "longest-option-right",
  severity: "warning",
  hangsOn: "everything",
  text: "In each of the {count} questions with one right option, the right one is the longest.",
  fix: "Shorten some right options, or say more in some wrong ones.",
  why: "Whoever has sat a few quizzes knows that trick, and passes without having read the course.",
});

/** In fewer it may be chance: of three options each, in four questions once in eighty courses. */
const fewest = 4;

/** One question, in which the wrong option says a word more where it is to be the longer. */
const asked = (number: number, wrong: string) =>
  `  - id: q-${number}\n    type: single-choice\n    prompt: Which of these is safe?\n    options: [{ text: Wash your hands, correct: true }, { text: ${wrong} }, { text: Wait }]\n    explanation: Clean hands are.\n`;

export const longestOptionRight: Rule = {
  message: longestRight,
  wrong: {
    "assessment.yaml": `pass: 80%\nquestions:\n${[1, 2, 3, 4].map((number) => asked(number, "Go on")).join("")}`,
  },
  right: {
    "assessment.yaml": `pass: 80%\nquestions:\n${[1, 2, 3, 4].map((number) => asked(number, number === 2 ? "Go on with gloves on" : "Go on")).join("")}`,
  },
  check({ course: { assessment }, locate }, report) {
    const lengths = (assessment?.questions ?? []).flatMap((question) => rightLeads(question) ?? []);
    if (!assessment || lengths.length < fewest || lengths.includes(false)) return;
    report(longestRight.at(locate(assessment.source, "questions", "key"), { count: lengths.length }));
  },
};

/** Whether the only right option is the longest; `undefined` where there is none, or less than three to choose from. */
function rightLeads({ type, value }: Question): boolean | undefined {
  const options = questionKind(type)
    .options(value)
    .filter(({ shown }) => shown === undefined);
  const [right, ...others] = options.filter(({ correct }) => correct);
  if (!right || others.length > 0 || options.length < 3) return undefined;
  const length = (option: typeof right) => markdownOf(option.text).length;
  return options.every((option) => option === right || length(option) < length(right));
}
