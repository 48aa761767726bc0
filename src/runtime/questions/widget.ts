import type { Answer } from "../../contract/answer.ts";

/** Words of the interface, by key. */
export type Words = (key: string, holes?: Readonly<Record<string, string | number>>) => string;

/** How a question stands once it was submitted. */
export interface Marking {
  readonly key: unknown;
  readonly answer: Answer;
  /** Whether what was right is shown too, not only what the learner chose. */
  readonly reveal: boolean;
  readonly words: Words;
}

/** The browser half of a type of question: reads and writes the controls its template made. */
export interface QuestionWidget {
  readonly type: string;
  /** `undefined` while nothing is chosen. */
  read(root: HTMLElement): Answer | undefined;
  write(root: HTMLElement, answer: Answer): void;
  /** While locked the answer stays readable and focusable but cannot change. */
  lock(root: HTMLElement, locked: boolean): void;
  mark(root: HTMLElement, marking: Marking): void;
  unmark(root: HTMLElement): void;
  /** Puts options in the order of these stable numbers. */
  arrange?(root: HTMLElement, order: readonly number[]): void;
}
