import type { Answer } from "./answer.ts";
import type { Pattern, Response } from "./interaction.ts";
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
  response(question: KeyedQuestion, answer: Answer): Response;
}

/** What of a question its response is made of. */
export type KeyedQuestion = Pick<QuestionData, "key" | "optionIds">;

/** The right answers, for an LMS; none where nothing is right. Only the build asks, so it stands beside `Scoring`. */
export type Correct = (question: KeyedQuestion) => readonly Pattern[];
