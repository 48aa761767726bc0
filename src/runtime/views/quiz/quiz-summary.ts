import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { copyOf, fill, one } from "../../page/dom.ts";
import { isAnswered, type QuizRun } from "./quiz-run.ts";

/** One pip a question: answered or not, and which is on screen. Never right or wrong. */
export function drawPips(page: Document, run: QuizRun, drawn: readonly BankQuestion[], at: number): void {
  const pips = drawn.map((question, index) => {
    const pip = document.createElement("i");
    pip.dataset["state"] = index === at ? "now" : isAnswered(run, question) ? "answered" : "open";
    return pip;
  });
  one(page, hooks.fill, "pips")?.replaceChildren(...pips);
}

/** The check-your-answers list: each question, whether it is answered, and a way back to it. */
export function drawSummary(page: Document, run: QuizRun, drawn: readonly BankQuestion[]): void {
  const { words } = run.tools;
  const rows = drawn.flatMap((question, index) => {
    const row = copyOf(page, "summary-row");
    if (!row) return [];
    const number = index + 1;
    const answered = isAnswered(run, question);
    row.dataset["state"] = answered ? "answered" : "open";
    fill(row, "number", ` ${words("run.questionNumber", { number })}`);
    fill(row, "prompt", question.description);
    fill(row, "yours", answered ? answerWords(run, question) : words("run.notAnswered"));
    const button = one(row, hooks.action, "quiz-change");
    if (button) button.dataset["number"] = String(number);
    return [row];
  });
  one(page, hooks.fill, "quiz-summary")?.replaceChildren(...rows);
}

/** An error summary with a way to each question that is not answered; whether there is any. */
export function sayUnanswered(page: Document, run: QuizRun, drawn: readonly BankQuestion[]): boolean {
  const { words } = run.tools;
  const place = one(page, hooks.fill, "quiz-errors");
  const open = drawn.flatMap((question, index) => (isAnswered(run, question) ? [] : [index + 1]));
  if (!place) return false;
  place.hidden = open.length === 0;
  if (open.length === 0) return false;
  const title = document.createElement("h3");
  title.textContent = words("run.problem");
  const list = document.createElement("ul");
  for (const number of open) {
    const row = copyOf(page, "error-row");
    const link = row && one(row, hooks.fill, "link");
    if (!row || !link) continue;
    link.textContent = words("run.answerQuestion", { number });
    link.dataset["action"] = "quiz-change";
    link.dataset["number"] = String(number);
    list.append(row);
  }
  place.replaceChildren(title, list);
  place.focus();
  return true;
}

/** The learner's answer as the options' words. */
export function answerWords(run: QuizRun, question: BankQuestion): string {
  const answer = run.learner.state().slots.get(question.slot)?.answer;
  const holder = document.createElement("template");
  holder.innerHTML = question.html;
  const picked = answer?.type === "choice" ? [answer.option] : answer?.type === "bits" ? answer.on : [];
  const texts = picked.map((number) => one(holder.content, hooks.option, String(number))?.textContent?.trim() ?? "");
  return texts.join("; ");
}
