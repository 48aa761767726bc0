import { hooks } from "../../../contract/hooks.ts";
import { attemptsLeft } from "../../learning/completion.ts";
import { moveInQuiz, startQuiz } from "../../learning/quiz-attempt.ts";
import { scoreWith } from "../../learner.ts";
import { fill, focusOn, offer, one, onActions, when } from "../../page/dom.ts";
import type { QuestionView } from "../content/question-view.ts";
import type { Navigation } from "../course/navigation.ts";
import { mountQuestion } from "./quiz-question.ts";
import { drawnOf, isAnswered, submit, type QuizRun } from "./quiz-run.ts";
import { drawPips, drawSummary, sayUnanswered } from "./quiz-summary.ts";

/** The quiz page: its introduction, one question at a time, and the check of all answers before they are submitted. */
export function wireQuiz(page: Document, run: QuizRun, navigation: Navigation): void {
  const { learner, tools } = run;
  let mounted: QuestionView | undefined;

  const at = () => Math.min(learner.state().quiz.at, drawnOf(run).length - 1);
  const draw = (checking = false) => {
    mounted = drawQuiz(page, run, at(), checking);
    tools.drawTitle(one(page, hooks.page, "quiz"));
  };
  const show = (checking: boolean) => {
    draw(checking);
    bring(page, checking);
  };
  const goTo = (index: number) => {
    learner.change(moveInQuiz(learner.state(), index), "soon");
    show(false);
  };
  const finish = () => {
    submit(run);
    draw();
    navigation.go("results");
  };

  onActions(page, {
    "quiz-start"() {
      const seed = crypto.getRandomValues(new Uint32Array(1))[0] ?? tools.now() >>> 0;
      learner.change(startQuiz(learner.state(), run.quiz, run.bank.questions, scoreWith(tools), seed), "now");
      navigation.go("quiz", { quiet: true });
      show(false);
    },
    "quiz-confirm"() {
      if (!mounted?.submit()) return;
      drawProgress(page, run, at(), false);
      showWay(page);
    },
    "quiz-next": () => goTo(nextIndex(run, at())),
    "quiz-previous": () => goTo(Math.max(0, at() - 1)),
    "quiz-change": (button) => goTo(Number(button.dataset["number"] ?? 1) - 1),
    "quiz-check": () => show(true),
    "quiz-finish": finish,
    "quiz-submit"() {
      if (!sayUnanswered(page, run, drawnOf(run))) finish();
    },
  });
  navigation.onChange((name) => {
    if (name !== "quiz") return;
    draw();
    if (mounted) queueMicrotask(() => bringBack(page));
  });
  learner.onRestored(() => draw());
  draw();
}

/** The whole question, and in a low window with what to do with it, without what is above; or all answers, to be checked. */
function bring(page: Document, checking: boolean): void {
  const place = checking ? one(page, hooks.when, "quiz-checking") : one(page, hooks.fill, "quiz-question");
  focusOn(place.querySelector<HTMLElement>("h2, h3, h4"));
  one(page, hooks.fill, "quiz").scrollIntoView();
}

/** A page is opened at its heading, and whoever comes back to a question goes on to it. */
function bringBack(page: Document): void {
  if (page.activeElement?.matches("h1")) bring(page, false);
}

/** What leads on, and above all the verdict that is read first. */
function showWay(page: Document): void {
  one(page, hooks.action, "quiz-next").parentElement?.scrollIntoView({ block: "nearest" });
  one(page, hooks.fill, "feedback").firstElementChild?.scrollIntoView({ block: "nearest" });
}

/** With feedback after each question, Next leads to the first that is still open, so that none is left behind. */
function nextIndex(run: QuizRun, at: number): number {
  const drawn = drawnOf(run);
  if (run.quiz.feedback === "end" || at + 1 < drawn.length) return Math.min(at + 1, drawn.length - 1);
  const open = drawn.findIndex((question) => !isAnswered(run, question));
  return open < 0 ? at : open;
}

function drawQuiz(page: Document, run: QuizRun, at: number, checking: boolean): QuestionView | undefined {
  const { words } = run.tools;
  const { quiz: stage, outcome } = run.learner.state();
  const running = stage.phase === "running";
  when(page, {
    "quiz-intro": !running,
    "quiz-running": running,
    "quiz-question": running && !checking,
    "quiz-checking": running && checking,
  });
  fill(page, {
    "quiz-start": words(running ? "run.quizContinue" : outcome.attemptsUsed > 0 ? "run.quizAgain" : "run.quizStart"),
  });
  offer(one(page, hooks.when, "quiz-intro"), { "quiz-start": attemptsLeft(run.quiz, outcome) > 0 });
  const place = one(page, hooks.fill, "quiz-question");
  // The review shows the same questions, and each has its ids once in the document.
  if (!running) place.replaceChildren();
  if (!running) return undefined;
  const drawn = drawnOf(run);
  const kicker = words("run.quizPlace", { number: at + 1, count: drawn.length });
  const attempt = { number: outcome.attemptsUsed + 1, count: run.quiz.attempts };
  fill(page, {
    "quiz-place": kicker,
    "quiz-attempt": words(run.quiz.attempts > 0 ? "run.attempt" : "run.attemptNumber", attempt),
  });
  drawProgress(page, run, at, checking);
  if (checking) drawSummary(page, run, drawn);
  const question = drawn[at];
  return question && !checking ? mountQuestion(run, question, place, kicker) : undefined;
}

/** What changes with each answer: the pips, and which buttons lead on. */
function drawProgress(page: Document, run: QuizRun, at: number, checking: boolean): void {
  const drawn = drawnOf(run);
  const done = drawn.map((question) => isAnswered(run, question));
  const last = at + 1 >= drawn.length;
  const allDone = !done.includes(false);
  const each = run.quiz.feedback === "each";
  drawPips(page, done, at);
  offer(page, {
    "quiz-confirm": !checking && each && !done[at],
    "quiz-previous": !checking && at > 0,
    "quiz-next": !checking && (each ? done[at] === true && !allDone : !last),
    "quiz-finish": !checking && each && allDone,
    "quiz-check": !checking && !each && last,
  });
}
