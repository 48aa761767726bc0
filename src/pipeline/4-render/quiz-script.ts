import type { QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";

/** The file that carries the assessment's questions: a script, because `fetch` fails on `file://`. */
export function quizScript(bank: QuizBank): Uint8Array {
  const encoded = JSON.stringify(rotateText(JSON.stringify(bank)));
  return new TextEncoder().encode(`var ${quizBankGlobal}=${encoded};\n`);
}
