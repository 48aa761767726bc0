import { hooks } from "../../../contract/hooks.ts";
import { attemptsLeft, moveInQuiz, startQuiz } from "../../learning/quiz-attempt.ts";
import { scoreWith } from "../../learner.ts";
import { fill, focusOn, one, show, when } from "../../page/dom.ts";
import { onAction } from "../frame/dialogs.ts";
import type { Navigation } from "../course/navigation.ts";
import { mountQuestion, type MountedQuestion } from "./quiz-question.ts";
import { drawnOf, isAnswered, submit, type QuizRun } from "./quiz-run.ts";
import { drawPips, drawSummary, sayUnanswered } from "./quiz-summary.ts";

/** The quiz page: its introduction, one question at a time, and the check of all answers before they are submitted. */
export function wireQuiz(page: Document, run: QuizRun, navigation: Navigation): void {
  const { learner, tools } = run;
  let mounted: MountedQuestion | undefined;
  let checking = false;

  const at = () => Math.min(learner.state().quiz.at, drawnOf(run).length - 1);
  const goTo = (index: number) => {
    checking = false;
    learner.change(moveInQuiz(learner.state(), index, learner.state().quiz.secondsUsed), "now");
    draw(true);
  };
  const draw = (focus: boolean) => {
    mounted = drawQuiz(page, run, at(), checking);
    if (focus) focusOn(mounted ? mounted.element.querySelector<HTMLElement>("legend :is(h2, h3, h4)") : page.querySelector<HTMLElement>(`[${hooks.when}="quiz-checking"] h2`));
  };

  onAction(page, "quiz-start", () => {
    const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? tools.now() >>> 0;
    const next = startQuiz(learner.state(), run.quiz, run.bank.questions, scoreWith(tools), seed);
    if (next !== learner.state()) learner.change(next, "now");
    if (navigation.current() !== "quiz") navigation.go("quiz", { quiet: true });
    draw(true);
  });
  onAction(page, "quiz-confirm", () => {
    if (mounted?.confirm()) drawButtons(page, run, at(), false);
  });
  onAction(page, "quiz-next", () => goTo(nextIndex(run, at())));
  onAction(page, "quiz-previous", () => goTo(Math.max(0, at() - 1)));
  onAction(page, "quiz-change", (button) => goTo(Number(button.dataset["number"] ?? 1) - 1));
  onAction(page, "quiz-check", () => {
    checking = true;
    draw(true);
  });
  const finish = () => {
    submit(run);
    checking = false;
    draw(false);
    navigation.go("results");
  };
  onAction(page, "quiz-finish", finish);
  onAction(page, "quiz-submit", () => {
    if (!sayUnanswered(page, run, drawnOf(run))) finish();
  });
  navigation.onChange((name) => {
    if (name === "quiz") draw(false);
  });
  draw(false);
}

/** With feedback after each question, Next leads to the first that is still open, so that none is left behind. */
function nextIndex(run: QuizRun, at: number): number {
  const drawn = drawnOf(run);
  if (run.quiz.feedback === "end" || at + 1 < drawn.length) return Math.min(at + 1, drawn.length - 1);
  const open = drawn.findIndex((question) => !isAnswered(run, question));
  return open < 0 ? at : open;
}

function drawQuiz(page: Document, run: QuizRun, at: number, checking: boolean): MountedQuestion | undefined {
  const { words } = run.tools;
  const { quiz: stage, outcome } = run.learner.state();
  const running = stage.phase === "running";
  when(page, "quiz-intro", !running);
  when(page, "quiz-running", running);
  when(page, "quiz-question", running && !checking);
  when(page, "quiz-checking", running && checking);
  drawStanding(page, run);
  if (!running) return undefined;
  const drawn = drawnOf(run);
  const place = words("run.quizPlace", { number: at + 1, count: drawn.length });
  fill(page, "quiz-place", place);
  const attempt = { number: outcome.attemptsUsed + 1, count: run.quiz.attempts };
  fill(page, "quiz-attempt", words(run.quiz.attempts > 0 ? "run.attempt" : "run.attemptNumber", attempt));
  drawPips(page, run, drawn, at);
  drawButtons(page, run, at, checking);
  if (checking) drawSummary(page, run, drawn);
  const holder = one(page, hooks.fill, "quiz-question");
  const question = drawn[at];
  return holder && question && !checking ? mountQuestion(run, question, holder, place) : undefined;
}

/** What the introduction says of attempts: start, continue, or none left. */
function drawStanding(page: Document, run: QuizRun): void {
  const { words } = run.tools;
  const { quiz: stage, outcome } = run.learner.state();
  const left = attemptsLeft(run.quiz, outcome);
  const key = stage.phase === "running" ? "run.quizContinue" : outcome.attemptsUsed > 0 ? "run.quizAgain" : "run.quizStart";
  fill(page, "quiz-start", words(key));
  for (const button of page.querySelectorAll<HTMLElement>(`[${hooks.action}="quiz-start"]`)) show(button, left > 0);
}

function drawButtons(page: Document, run: QuizRun, at: number, checking: boolean): void {
  const drawn = drawnOf(run);
  const question = drawn[at];
  const last = at + 1 >= drawn.length;
  const done = question !== undefined && isAnswered(run, question);
  const allDone = drawn.every((one) => isAnswered(run, one));
  const each = run.quiz.feedback === "each";
  const set = (action: string, visible: boolean) => show(one(page, hooks.action, action), visible && !checking);
  set("quiz-confirm", each && !done);
  set("quiz-previous", at > 0);
  set("quiz-next", each ? done && !allDone : !last);
  set("quiz-finish", each && allDone);
  set("quiz-check", !each && last);
}
