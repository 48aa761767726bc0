import type { BankQuestion, QuizBank, QuizData } from "../../../contract/page-data.ts";
import type { LearnerState } from "../../../contract/state.ts";
import { interactionOf } from "../../learning/interaction.ts";
import { submitQuiz } from "../../learning/quiz-attempt.ts";
import { drawQuestions } from "../../learning/quiz-draw.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";

/** A quiz as views see it. Everything hangs on the learner's state; nothing is kept here but when a question came up. */
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

export function isAnswered(run: QuizRun, question: BankQuestion): boolean {
  const stored = run.learner.state().slots.get(question.slot);
  const isDone = run.quiz.feedback === "end" ? stored?.answer !== undefined : stored?.phase === "checked";
  return isDone && run.tools.scoring(question.type).missing(stored?.answer) === undefined;
}

/** Ends the attempt: every answer not told yet is told, then the result, with one save. */
export function submit(run: QuizRun): void {
  const { learner, tools, quiz } = run;
  const drawn = drawnOf(run);
  const before: LearnerState = learner.state();
  if (quiz.feedback === "end") for (const question of drawn) recordAnswer(run, question, 0);
  learner.change(submitQuiz(before, learner.data, drawn, scoreWith(tools)), "now");
}

/** Tells the LMS of the answer to one question. */
export function recordAnswer({ learner, tools }: QuizRun, question: BankQuestion, latencySeconds: number): void {
  const answer = learner.state().slots.get(question.slot)?.answer;
  if (!answer) return;
  learner.record(interactionOf(question, answer, tools.scoring(question.type), tools.now(), latencySeconds));
}
