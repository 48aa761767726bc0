import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { slotOf } from "../../learning/attempt.ts";
import { copyOf, fill, newElement, one } from "../../page/dom.ts";
import { answerText } from "../../questions/parts.ts";
import { isAnswered, parsed, type QuizRun } from "./quiz-run.ts";

/** One pip a question: answered or not, and which is on screen. Never right or wrong. */
export function drawPips(page: Document, done: readonly boolean[], at: number): void {
  const pips = done.map((isDone, index) => {
    const pip = newElement("i");
    pip.dataset["state"] = index === at ? "now" : isDone ? "answered" : "open";
    return pip;
  });
  one(page, hooks.fill, "pips").replaceChildren(...pips);
}

/** The check-your-answers list: each question, whether it is answered, and a way back to it. */
export function drawSummary(page: Document, run: QuizRun, drawn: readonly BankQuestion[]): void {
  const rows = drawn.map((question, index) => {
    const row = copyOf(page, "summary-row");
    row.dataset["state"] = isAnswered(run, question) ? "answered" : "open";
    fill(row, {
      number: ` ${run.tools.words("run.questionNumber", { number: index + 1 })}`,
      prompt: question.stem ?? question.description,
      yours: answerWords(run, question),
    });
    one(row, hooks.action, "quiz-change").dataset["number"] = String(index + 1);
    return row;
  });
  one(page, hooks.fill, "quiz-summary").replaceChildren(...rows);
  one(page, hooks.fill, "quiz-errors").hidden = true;
}

/** An error summary with a way to each question that is not answered; whether there is any. */
export function sayUnanswered(page: Document, run: QuizRun, drawn: readonly BankQuestion[]): boolean {
  const { words } = run.tools;
  const list = newElement("ul");
  for (const [index, question] of drawn.entries()) {
    if (isAnswered(run, question)) continue;
    const row = copyOf(page, "error-row");
    const link = one(row, hooks.fill, "link");
    link.textContent = words("run.answerQuestion", { number: index + 1 });
    link.dataset["action"] = "quiz-change";
    link.dataset["number"] = String(index + 1);
    list.append(row);
  }
  if (!list.firstChild) return false;
  const place = one(page, hooks.fill, "quiz-errors");
  place.hidden = false;
  place.replaceChildren(newElement("h3", words("run.problem")), list);
  run.tools.drawTitle(one(page, hooks.page, "quiz"));
  place.focus();
  return true;
}

/** The learner's answer in words. */
function answerWords(run: QuizRun, question: BankQuestion): string {
  const { answer } = slotOf(run.learner.state(), question.slot);
  if (run.tools.scoring(question.type).missing(answer) !== undefined) return run.tools.words("run.notAnswered");
  const root = one(parsed(question.html), hooks.question);
  if (answer) run.tools.widget(question.type).write(root, answer);
  return answerText(root);
}
