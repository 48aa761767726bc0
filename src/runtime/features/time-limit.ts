import { readQuizBank } from "../page/read-data.ts";
import type { DocumentTools } from "../plugin.ts";
import { wireTimeLimit } from "../views/quiz/time-limit.ts";

/** The time limit of the final assessment. In a review nobody is timed. */
export function wire(page: Document, { run, navigation, tools }: DocumentTools): void {
  const { quiz } = run.data;
  if (quiz && run.records) wireTimeLimit(page, { quiz, bank: readQuizBank(window), learner: run, tools }, navigation);
}
