import type { QuestionKind } from "./define.ts";
import { singleChoice } from "./single-choice/question.ts";

/** Every kind of question. A new one: its folder, its template, and a line here. */
export const questionKinds: readonly QuestionKind[] = [singleChoice];
