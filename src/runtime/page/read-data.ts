import type { PageData, QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";

/** The JSON island of the document; absent when the page is not one of ours. */
export function readPageData(page: Document): PageData | undefined {
  const island = page.getElementById("course-data")?.textContent;
  // Written by the same build as this script: the shape is known.
  return island ? (JSON.parse(island) as PageData) : undefined;
}

/** The assessment's questions, from the script that `assets/quiz.js` is. */
export function readQuizBank(page: Window): QuizBank {
  const encoded: unknown = Reflect.get(page, quizBankGlobal);
  if (typeof encoded !== "string") return { questions: [] };
  return JSON.parse(rotateText(encoded)) as QuizBank;
}
