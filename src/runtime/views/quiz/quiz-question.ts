import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { answer as giveAnswer } from "../../learning/attempt.ts";
import { confirmQuestion } from "../../learning/quiz-attempt.ts";
import { shuffleOptions } from "../../learning/quiz-draw.ts";
import { one } from "../../page/dom.ts";
import { clearVerdict, focusVerdict, showError, showVerdict } from "../content/verdict.ts";
import { recordAnswer, type QuizRun } from "./quiz-run.ts";

/** One question of the quiz on screen. */
export interface MountedQuestion {
  readonly question: BankQuestion;
  readonly element: HTMLElement;
  /** Locks the answer and shows the verdict; says what is missing instead when there is no answer. */
  confirm(): boolean;
}

/** Puts a question into the page: its HTML comes from the bank, so that no document holds it. */
export function mountQuestion(run: QuizRun, question: BankQuestion, place: HTMLElement, kicker: string): MountedQuestion {
  place.innerHTML = question.html;
  const element = one(place, hooks.question) ?? place;
  const widget = run.tools.widget(question.type);
  const shownAt = run.tools.now();
  const line = one(element, hooks.fill, "kicker");
  if (line) line.textContent = kicker;
  if (run.quiz.shuffleOptions) widget.arrange?.(element, optionOrder(run, question, element));
  const stored = run.learner.state().slots.get(question.slot)?.answer;
  if (stored) widget.write(element, stored);
  drawQuestion(run, question, element);
  element.addEventListener("change", () => {
    const chosen = widget.read(element);
    showError(element, undefined, run.tools);
    if (chosen) run.learner.change(giveAnswer(run.learner.state(), question.slot, chosen), "now");
  });
  return {
    question,
    element,
    confirm() {
      const missing = run.tools.scoring(question.type).missing(widget.read(element));
      if (missing !== undefined) return showError(element, run.tools.words(missing), run.tools), false;
      recordAnswer(run, question, (run.tools.now() - shownAt) / 1000);
      run.learner.change(confirmQuestion(run.learner.state(), question.slot), "now");
      drawQuestion(run, question, element);
      focusVerdict(element);
      return true;
    },
  };
}

function optionOrder(run: QuizRun, question: BankQuestion, element: HTMLElement): readonly number[] {
  const options = [...element.querySelectorAll<HTMLElement>(`[${hooks.option}]`)].map((option) => Number(option.dataset["option"]));
  return shuffleOptions(options, question.pinned, run.learner.state().quiz.seed, question.slot);
}

function drawQuestion(run: QuizRun, question: BankQuestion, element: HTMLElement): void {
  const { answer, phase = "open" } = run.learner.state().slots.get(question.slot) ?? {};
  const widget = run.tools.widget(question.type);
  const done = phase !== "open" && answer !== undefined;
  widget.unmark(element);
  widget.lock(element, done);
  clearVerdict(element);
  if (!done || run.quiz.feedback === "end") return;
  const score = run.tools.scoring(question.type).score(question.key, answer);
  const reveal = run.quiz.reveal !== "never";
  widget.mark(element, { key: question.key, answer, reveal, words: run.tools.words });
  showVerdict(element, answerPart(question), { score, answer, reveal }, run.tools);
}

/** The answer part of a question, outside the document. */
export function answerPart(question: BankQuestion): ParentNode {
  const holder = document.createElement("template");
  holder.innerHTML = question.answerHtml;
  return holder.content;
}
