import { markdownOf, type TextValue } from "../../../content/text.ts";
import type { BlockValue } from "../../2-validate/session-schema.ts";
import { blockKind, heldQuestion } from "../kinds.ts";

/** Adults read prose at about 200 words a minute; a question takes about one. */
const wordsPerMinute = 200;
const secondsPerQuestion = 60;

/** Whole minutes a session takes: reading, media, questions; at least one. */
export function sessionMinutes(blocks: readonly BlockValue[]): number {
  const seconds = blocks.reduce((sum, block) => sum + blockSeconds(block), 0);
  return Math.max(1, Math.round(seconds / 60));
}

/** Of a quiz with so many questions. */
export const quizMinutes = (questions: number): number => Math.ceil((questions * secondsPerQuestion) / 60);

/** The minute of a question is for reading it, too: nobody is shown all that could be said about each answer. */
export function blockSeconds(block: BlockValue): number {
  if (heldQuestion(block)) return secondsPerQuestion;
  const kind = blockKind(block.type);
  return readingSeconds(kind.texts(block)) + (kind.seconds?.(block) ?? 0);
}

function readingSeconds(texts: readonly TextValue[]): number {
  const words = texts.reduce((sum, text) => sum + countWords(markdownOf(text)), 0);
  return (words * 60) / wordsPerMinute;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
