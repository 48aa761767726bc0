import type { BankQuestion, QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";

export const quizScriptPath = "assets/quiz.js";

/** The statement that carries the assessment's questions: a script, because `fetch` fails on `file://`. */
export function quizScript(questions: readonly BankQuestion[]): string {
  const bank: QuizBank = { questions };
  const encoded = JSON.stringify(rotated(JSON.stringify(bank)));
  return `var ${quizBankGlobal}=${encoded};\n`;
}

const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).join("");

/** As `rotateText` does it, byte by byte: a call for each letter cost a twentieth of a small course. */
function rotated(text: string): string {
  const turned = Buffer.from(rotateText(printable));
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 33 && byte < 33 + turned.length) bytes[at] = turned[byte - 33] ?? byte;
  }
  return bytes.toString();
}
