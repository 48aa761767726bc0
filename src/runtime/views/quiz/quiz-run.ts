import type { BankQuestion, QuizBank, QuizData } from "../../../contract/page-data.ts";
import { slotOf } from "../../learning/attempt.ts";
import { interactionOf } from "../../learning/interaction.ts";
import { submitQuiz } from "../../learning/quiz-attempt.ts";
import { drawQuestions } from "../../learning/quiz-draw.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";
import { newElement } from "../../page/dom.ts";

/** A quiz as views see it. Everything hangs on the learner's state; nothing is kept here. */
export interface QuizRun {
  readonly quiz: QuizData;
  readonly bank: QuizBank;
  readonly learner: Learner;
  readonly tools: PageTools;
}

/** The questions of the attempt, in the order shown: the same after a reload, because the seed is stored. */
export function drawnOf(run: QuizRun): readonly BankQuestion[] {
  return drawQuestions(run.bank.questions, run.quiz, run.learner.state());
}

export function isAnswered({ quiz, learner, tools }: QuizRun, { slot, type }: BankQuestion): boolean {
  const { answer, phase } = slotOf(learner.state(), slot);
  return (quiz.feedback === "end" || phase === "checked") && tools.scoring(type).missing(answer) === undefined;
}

/** Ends the attempt: every answer not told yet is told, then the result, with one save. */
export function submit(run: QuizRun): void {
  const { learner, tools, quiz } = run;
  const drawn = drawnOf(run);
  for (const question of drawn) {
    const { answer, phase } = slotOf(learner.state(), question.slot);
    // One that was confirmed has been told. One that was not is submitted all the same when the time is up.
    const isTold = quiz.feedback === "each" && phase !== "open";
    if (answer && !isTold)
      learner.record(interactionOf(question, answer, tools.scoring(question.type), tools.now(), 0));
  }
  learner.change(submitQuiz(learner.state(), learner.data, drawn, scoreWith(tools)), "now");
}

/** HTML of the bank, outside the document. */
export function parsed(html: string): DocumentFragment {
  const holder = newElement("template");
  holder.innerHTML = html;
  return holder.content;
}
