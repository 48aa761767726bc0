import type { QuestionKind } from "./define.ts";
import { categorise } from "./categorise/question.ts";
import { cloze } from "./cloze/question.ts";
import { fillIn } from "./fill-in/question.ts";
import { hotspot } from "./hotspot/question.ts";
import { likert } from "./likert/question.ts";
import { longText } from "./long-text/question.ts";
import { matching } from "./matching/question.ts";
import { multipleResponse } from "./multiple-response/question.ts";
import { numeric } from "./numeric/question.ts";
import { sequencing } from "./sequencing/question.ts";
import { singleChoice } from "./single-choice/question.ts";
import { trueFalse } from "./true-false/question.ts";

/** Every kind of question. A new one: its folder, its template, and a line here. */
export const questionKinds: readonly QuestionKind[] = [
  singleChoice,
  multipleResponse,
  trueFalse,
  fillIn,
  numeric,
  matching,
  sequencing,
  likert,
  hotspot,
  longText,
  cloze,
  categorise,
];
