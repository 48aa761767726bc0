import type { QuestionKind } from "./define.ts";
import { multipleResponse } from "./multiple-response/question.ts";
import { singleChoice } from "./single-choice/question.ts";
import { trueFalse } from "./true-false/question.ts";

/** Every kind of question. A new one: its folder, its template, and a line here. */
export const questionKinds: readonly QuestionKind[] = [singleChoice, multipleResponse, trueFalse];
