import type { QuizData } from "../../../contract/page-data.ts";
import type { QuizRun } from "./quiz-run.ts";

/** The quiz as it is now: the LMS that asks for a mark may have turned up after the page began. */
export function quizNow({ quiz, learner }: Pick<QuizRun, "quiz" | "learner">): QuizData {
  return learner.data.quiz ?? quiz;
}
