import type { PageData, QuizBank } from "../../contract/page-data.ts";
import { quizBankGlobal, rotateText } from "../../contract/quiz-bank.ts";

interface IslandElement extends HTMLElement {
  data?: PageData;
}

/** The JSON island of the document; absent when the page is not one of ours. */
export function readPageData(page: Document): PageData | undefined {
  // `preview` finds it by the element, when it changes words in the page that is open: marks and seconds of blocks change with them.
  const island: IslandElement | null = page.getElementById("course-data");
  // Written by the same build as this script: the shape is known.
  return island?.textContent ? (island.data = JSON.parse(island.textContent) as PageData) : undefined;
}

/** The assessment's questions, from the script that `assets/quiz.js` is. */
export function readQuizBank(page: Window): QuizBank {
  const encoded: unknown = Reflect.get(page, quizBankGlobal);
  if (typeof encoded !== "string") return { questions: [] };
  return JSON.parse(rotateText(encoded)) as QuizBank;
}
