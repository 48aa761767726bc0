import type { BankQuestion, QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";

export const quizScriptPath = "assets/quiz.js";

/** The statement that carries the assessment's questions: a script, because `fetch` fails on `file://`. */
export function quizScript(questions: readonly BankQuestion[]): string {
  const bank: QuizBank = { questions };
  const encoded = JSON.stringify(rotateText(JSON.stringify(bank)));
  return `var ${quizBankGlobal}=${encoded};\n`;
}
