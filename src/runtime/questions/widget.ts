import type { Answer } from "../../contract/answer.ts";
import type { Words } from "../../contract/wording.ts";
import type { Announce } from "../page/announce.ts";

/** How a question stands once it was submitted. */
export interface Marking {
  readonly key: unknown;
  readonly answer: Answer;
  /** 0–1. */
  readonly score: number;
  /** Whether what was right is shown too, not only what the learner chose. */
  readonly reveal: boolean;
}

/** How a part of a question was judged: `missed` was right and not chosen. */
export type Judgement = "right" | "wrong" | "missed" | undefined;

export interface WidgetTools {
  readonly words: Words;
  readonly announce: Announce;
}

/**
 * The browser half of a type of question: reads and writes the controls its template made. What all types share
 * (locking, marks, words of an answer) is in `parts.ts`.
 */
export interface QuestionWidget {
  readonly type: string;
  /** Listens to what is no form control; fires `change` on `root` when the answer is another. Called once. */
  wire?(root: HTMLElement, tools: WidgetTools): void;
  /** `undefined` while nothing is chosen. */
  read(root: ParentNode): Answer | undefined;
  write(root: ParentNode, answer: Answer): void;
  /** Writes the right answer: by the key, or in these words. */
  show(root: ParentNode, key: unknown, words: string): void;
  /** `number` is the stable number of an option or row, `place` where it stands on the page, from 0. */
  judge(number: number, place: number, marking: Marking): Judgement;
  /** Puts options in the order of these stable numbers. */
  arrange?(root: HTMLElement, order: readonly number[]): void;
}
