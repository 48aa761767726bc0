import { readQuizBank } from "../page/read-data.ts";
import type { DocumentTools } from "../plugin.ts";
import { wireQuiz } from "../views/quiz/quiz-page.ts";
import { wireResults } from "../views/quiz/results.ts";

/** The final assessment and its results. */
export function wire(page: Document, { run, navigation, tools }: DocumentTools): void {
  const { quiz } = run.data;
  if (!quiz) return;
  const context = { quiz, bank: readQuizBank(window), learner: run, tools };
  wireQuiz(page, context, navigation);
  wireResults(page, context, navigation);
}
