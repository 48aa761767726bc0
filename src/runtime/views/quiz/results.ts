import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { attemptsLeft, resultOf, type ObjectiveResult, type QuizResult } from "../../learning/quiz-attempt.ts";
import { scoreWith } from "../../learner.ts";
import { all, copyOf, drawBar, fill, focusOn, one, when } from "../../page/dom.ts";
import { onAction } from "../frame/dialogs.ts";
import type { Navigation } from "../course/navigation.ts";
import { answerPart } from "./quiz-question.ts";
import { drawnOf, type QuizRun } from "./quiz-run.ts";
import { answerWords } from "./quiz-summary.ts";

/** The results page: verdict, score, objectives with a way back to their session, and the review of answers. */
export function wireResults(page: Document, run: QuizRun, navigation: Navigation): void {
  const draw = () => drawResults(page, run);
  navigation.onChange((name) => {
    if (name === "results") draw();
  });
  onAction(page, "review", () => {
    drawReview(page, run);
    when(page, "reviewing", true);
    focusOn(page.querySelector<HTMLElement>(`[${hooks.when}="reviewing"] h2`));
  });
  run.learner.onChange(() => {
    if (navigation.current() === "results") draw();
  });
  draw();
}

function drawResults(page: Document, run: QuizRun): void {
  const { outcome, quiz: stage } = run.learner.state();
  const { words } = run.tools;
  const has = outcome.attemptsUsed > 0;
  const left = attemptsLeft(run.quiz, outcome);
  when(page, "has-result", has);
  when(page, "no-result", !has);
  when(page, "can-retry", has && left > 0 && !outcome.passed);
  when(page, "can-review", has && stage.phase === "submitted");
  when(page, "reviewing", false);
  if (!has) return;
  const drawn = drawnOf(run);
  const result = resultOf(run.learner.state(), run.learner.data, drawn, scoreWith(run.tools));
  const last = stage.phase === "submitted" ? result : undefined;
  drawScore(page, run, last, drawn.length);
  fill(page, "attempts-words", attemptWords(run, left, outcome.passed, words));
  one(page, hooks.fill, "objectives")?.replaceChildren(...(last?.objectives ?? []).flatMap((row) => objectiveRow(page, run, row)));
}

function drawScore(page: Document, run: QuizRun, last: QuizResult | undefined, count: number): void {
  const { words } = run.tools;
  const { outcome } = run.learner.state();
  const percent = Math.floor((last?.score ?? outcome.bestScore ?? 0) * 100);
  const passed = last ? last.passed : outcome.passed;
  const right = last ? last.objectives.reduce((sum, row) => sum + row.right, 0) : 0;
  const panel = one(page, hooks.fill, "score-panel");
  if (panel) panel.dataset["state"] = passed ? "passed" : "failed";
  fill(page, "score", words("run.scorePercent", { percent }));
  fill(page, "verdict", words(passed ? "run.passed" : "run.notPassed"));
  fill(page, "score-words", last && last.objectives.length > 0 ? words("run.score", { got: right, of: count }) : "");
  const need = Math.ceil(run.quiz.pass * count - 1e-9);
  fill(page, "need-words", words("run.needQuestions", { percent: Math.round(run.quiz.pass * 100), count: need }));
  const best = Math.floor((outcome.bestScore ?? 0) * 100);
  fill(page, "best-words", best > percent ? words("run.best", { percent: best }) : "");
}

function attemptWords(run: QuizRun, left: number, passed: boolean, words: QuizRun["tools"]["words"]): string {
  if (passed) return "";
  if (run.quiz.attempts === 0) return words("run.attemptsAny");
  return left > 0 ? words("run.attemptsLeft", { count: left }) : words("run.attemptsNone");
}

function objectiveRow(page: Document, run: QuizRun, result: ObjectiveResult): HTMLElement[] {
  const row = copyOf(page, "objective-row");
  if (!row) return [];
  const { words } = run.tools;
  const low = result.score < run.quiz.pass;
  row.dataset["state"] = low ? "low" : "met";
  fill(row, "words", result.objective.text);
  fill(row, "result", words("run.objective", { got: result.right, of: result.questions }));
  drawBar(row, result.score);
  const link = one(row, hooks.fill, "link");
  const number = run.learner.data.sessions.findIndex(({ id }) => id === result.objective.session);
  if (link instanceof HTMLAnchorElement && low && number >= 0) {
    link.href = `#${page.querySelector(`[${hooks.page}="${CSS.escape(result.objective.session ?? "")}"]`)?.id ?? ""}`;
    link.textContent = words("run.reviewSession", { number: number + 1 });
  } else link?.remove();
  return [row];
}

function drawReview(page: Document, run: QuizRun): void {
  const { outcome } = run.learner.state();
  const finished = outcome.passed || attemptsLeft(run.quiz, outcome) === 0;
  const reveal = run.quiz.reveal === "each-attempt" || (run.quiz.reveal === "after-pass-or-last" && finished);
  const rows = drawnOf(run).flatMap((question, index) => reviewRow(page, run, question, index, reveal));
  one(page, hooks.fill, "answers")?.replaceChildren(...rows);
}

function reviewRow(page: Document, run: QuizRun, question: BankQuestion, index: number, reveal: boolean): HTMLElement[] {
  const row = copyOf(page, "review-row");
  if (!row) return [];
  const { words } = run.tools;
  const answer = run.learner.state().slots.get(question.slot)?.answer;
  const score = answer ? scoreWith(run.tools)(question, answer) : 0;
  const state = score >= 1 ? "right" : score > 0 ? "partly" : "wrong";
  row.dataset["state"] = state;
  fill(row, "number", words("run.questionNumber", { number: index + 1 }));
  fill(row, "prompt", question.description);
  fill(row, "verdict", words(state === "right" ? "run.correct" : state === "partly" ? "run.partly" : "run.notQuite"));
  fill(row, "yours", answer ? answerWords(run, question) : words("run.notAnswered"));
  const part = answerPart(question);
  put(row, "right", reveal ? all(part, hooks.right) : []);
  put(row, "explanation", reveal ? all(part, hooks.explanation) : []);
  return [row];
}

function put(row: HTMLElement, name: "right" | "explanation", parts: readonly HTMLElement[]): void {
  const place = one(row, hooks.fill, name);
  if (!place) return;
  place.hidden = parts.length === 0;
  if (place.previousElementSibling instanceof HTMLElement) place.previousElementSibling.hidden = parts.length === 0;
  place.replaceChildren(...parts.map((part) => part.cloneNode(true)));
}
