import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { slotOf } from "../../learning/attempt.ts";
import { attemptsLeft } from "../../learning/completion.ts";
import { resultOf, type ObjectiveResult, type QuizResult } from "../../learning/quiz-attempt.ts";
import { scoreWith } from "../../learner.ts";
import { addressOf, copyOf, drawBar, fill, focusOn, newElement, one, onActions, when } from "../../page/dom.ts";
import type { Navigation } from "../course/navigation.ts";
import { quizNow } from "./mark.ts";
import { mountQuestion } from "./quiz-question.ts";
import { drawnOf, type QuizRun } from "./quiz-run.ts";

/** The results page: verdict, score, objectives with a way back to their session, and the review of answers. */
export function wireResults(page: Document, run: QuizRun, navigation: Navigation): void {
  const draw = () => drawResults(page, run);
  navigation.onChange((name) => {
    if (name === "results") draw();
  });
  onActions(page, {
    review() {
      drawReview(page, run);
      when(page, { reviewing: true });
      focusOn(one(page, hooks.when, "reviewing").querySelector("h2"));
    },
  });
  run.learner.onChange(() => {
    if (navigation.current() === "results") draw();
  });
  draw();
}

function drawResults(page: Document, run: QuizRun): void {
  const state = run.learner.state();
  const { outcome, quiz: stage } = state;
  const has = outcome.attemptsUsed > 0;
  const isLast = has && stage.phase === "submitted";
  when(page, {
    "has-result": has,
    "no-result": !has,
    "can-retry": has && attemptsLeft(run.quiz, outcome) > 0 && !outcome.passed,
    "can-review": isLast || earlier(run).length > 0,
    reviewing: false,
  });
  // Each question has its ids once in the document.
  one(page, hooks.fill, "answers").replaceChildren();
  if (!has) return;
  const drawn = drawnOf(run);
  const last = isLast ? resultOf(state, run.learner.data, drawn, scoreWith(run.tools)) : undefined;
  drawScore(
    page,
    run,
    last,
    drawn.filter(({ weight }) => weight > 0),
  );
  one(page, hooks.fill, "objectives").replaceChildren(
    ...(last?.objectives ?? []).map((row) => objectiveRow(page, run, row)),
  );
}

function drawScore(page: Document, run: QuizRun, last: QuizResult | undefined, scored: readonly BankQuestion[]): void {
  const { words } = run.tools;
  const { outcome } = run.learner.state();
  const count = scored.length;
  // How many questions a mark is can be said only where all count the same.
  const isEven = new Set(scored.map(({ weight }) => weight)).size < 2;
  // Not rounded to a whole number: the gradebook, which gets two decimals, shows 87.5 too.
  const { completed } = outcome;
  const { pass, isAsked } = quizNow(run);
  const best = (outcome.bestScore ?? 0) * 100;
  const percent = last ? last.score * 100 : best;
  // A pass stays one, whatever mark is asked for since.
  const passed = last && last.score !== outcome.bestScore ? last.passed : outcome.passed;
  one(page, hooks.fill, "score-panel").dataset["state"] = passed ? "passed" : "failed";
  fill(page, {
    score: words("run.scorePercent", { percent }),
    // "Passed" alone is the course: no more than an LMS has.
    verdict: words(passed ? (completed ? "run.passed" : "run.passedQuiz") : "run.notPassed"),
    "score-words": last ? words("run.score", { got: last.right, of: count }) : "",
    "need-words":
      passed && (!isAsked || percent < pass * 100)
        ? ""
        : words(isAsked ? "run.needAsked" : isEven ? "run.needQuestions" : "run.need", {
            percent: pass * 100,
            count: Math.ceil(pass * count - 1e-9),
          }),
    "best-words": best > percent ? words("run.best", { percent: best }) : "",
    "attempts-words": attemptWords(run),
  });
}

function attemptWords({ quiz, learner, tools }: QuizRun): string {
  const { outcome } = learner.state();
  const left = attemptsLeft(quiz, outcome);
  if (outcome.passed) return "";
  if (quiz.attempts === 0) return tools.words("run.attemptsAny");
  return left > 0 ? tools.words("run.attemptsLeft", { count: left }) : tools.words("run.attemptsNone");
}

function objectiveRow(
  page: Document,
  run: QuizRun,
  { objective, score, right, questions }: ObjectiveResult,
): HTMLElement {
  const { words } = run.tools;
  const row = copyOf(page, "objective-row");
  const low = score < quizNow(run).pass;
  row.dataset["state"] = low ? "low" : "met";
  drawBar(row, score);
  const number = run.learner.data.sessions.find(({ id }) => id === objective.session)?.number;
  fill(row, {
    words: objective.text,
    result: words("run.objective", { got: right, of: questions }),
    link: words("run.reviewSession", { number: number ?? 0 }),
  });
  const link = one(row, hooks.fill, "link");
  if (low && number) link.setAttribute("href", addressOf(page, objective.session ?? ""));
  else link.remove();
  return row;
}

function earlier({ bank, learner }: QuizRun): readonly BankQuestion[] {
  return bank.questions.filter(({ slot }) => slotOf(learner.state(), slot).phase === "shown");
}

function drawReview(page: Document, run: QuizRun): void {
  const { outcome, quiz } = run.learner.state();
  const { feedback, reveal } = run.quiz;
  const finished = outcome.passed || attemptsLeft(run.quiz, outcome) === 0;
  const reveals = reveal === "each-attempt" || (reveal === "after-pass-or-last" && finished);
  // Feedback after each question has explained it already.
  const shown = reveals ? "answer" : feedback === "end" ? "grade" : reveal === "never" ? "verdict" : "explained";
  // While another attempt runs, what those before it asked.
  const asked = quiz.phase === "submitted" ? drawnOf(run) : earlier(run);
  one(page, hooks.fill, "answers").replaceChildren(
    ...asked.map((question, index) => {
      const row = newElement("li");
      mountQuestion(run, question, row, run.tools.words("run.questionNumber", { number: index + 1 }), shown);
      return row;
    }),
  );
}
