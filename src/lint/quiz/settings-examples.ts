import type { Example } from "../rule.ts";

const question = (number: number) =>
  `  - { id: q-${number}, type: true-false, prompt: Is it number ${number}?, answer: true, explanation: It is. }\n`;

/** A quiz of a few questions with these settings, for the examples of rules about settings. */
export function quizWith(settings: string): Example {
  return { "assessment.yaml": `pass: 80%\n${settings}questions:\n${[1, 2, 3].map(question).join("")}` };
}
