import type { Answer } from "./answer.ts";
import type { Response } from "./interaction.ts";
import type { QuestionData } from "./page-data.ts";

/**
 * How a type of question is scored and told to an LMS: pure, shared by build, tests and browser.
 * `key` is what the type's `key()` made; it was checked at build, so a wrong shape is our own bug.
 */
export interface Scoring {
  readonly type: string;
  /** 0–1; 1 only for the right answer. Order of ticking never matters. */
  score(key: unknown, answer: Answer): number;
  /** Whether there is enough to submit; if not, the key of the words that say what is missing. */
  missing(answer: Answer | undefined): string | undefined;
  response(question: QuestionData, answer: Answer): Response;
  correct(question: QuestionData): readonly Response[];
}
