import type { BankQuestion } from "../../../contract/page-data.ts";
import { hooks } from "../../../contract/hooks.ts";
import { slotOf } from "../../learning/attempt.ts";
import { attemptsLeft } from "../../learning/completion.ts";
import { gradeOf } from "../../learning/grade.ts";
import { resultOf, type ObjectiveResult, type QuizResult } from "../../learning/quiz-attempt.ts";
import { scoreWith } from "../../learner.ts";
import { addressOf, all, copyOf, drawBar, fill, focusOn, one, onActions, when } from "../../page/dom.ts";
import { copies } from "../content/verdict.ts";
import type { Navigation } from "../course/navigation.ts";
import { quizNow } from "./mark.ts";
import { drawnOf, parsed, type QuizRun } from "./quiz-run.ts";
import { answerWords } from "./quiz-summary.ts";

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
  if (!has) return;
  const drawn = drawnOf(run);
  const last = isLast ? resultOf(state, run.learner.data, drawn, scoreWith(run.tools)) : undefined;
  drawScore(page, run, last, drawn.filter(({ weight }) => weight > 0).length);
  one(page, hooks.fill, "objectives").replaceChildren(
    ...(last?.objectives ?? []).map((row) => objectiveRow(page, run, row)),
  );
}

function drawScore(page: Document, run: QuizRun, last: QuizResult | undefined, count: number): void {
  const { words } = run.tools;
  const { outcome } = run.learner.state();
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
        : words(isAsked ? "run.needAsked" : "run.needQuestions", {
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
  const { outcome } = run.learner.state();
  const { feedback, reveal } = run.quiz;
  const finished = outcome.passed || attemptsLeft(run.quiz, outcome) === 0;
  const reveals = reveal === "each-attempt" || (reveal === "after-pass-or-last" && finished);
  // Feedback after each question has explained it already.
  const shown = { right: reveals, explanation: reveals || (feedback === "each" && reveal !== "never") };
  // While another attempt runs, what those before it asked.
  const asked = run.learner.state().quiz.phase === "submitted" ? drawnOf(run) : earlier(run);
  const rows = asked.map((question, index) => reviewRow(page, run, question, index + 1, shown));
  one(page, hooks.fill, "answers").replaceChildren(...rows);
}

function reviewRow(
  page: Document,
  run: QuizRun,
  question: BankQuestion,
  number: number,
  shown: { readonly right: boolean; readonly explanation: boolean },
): HTMLElement {
  const { words } = run.tools;
  const row = copyOf(page, "review-row");
  const { answer } = slotOf(run.learner.state(), question.slot);
  const [grade, verdict] = gradeOf(answer ? scoreWith(run.tools)(question, answer) : 0, question.weight > 0);
  row.dataset["state"] = grade;
  fill(row, {
    number: words("run.questionNumber", { number }),
    prompt: question.stem ?? question.description,
    verdict: words(verdict),
    yours: answerWords(run, question),
  });
  const prompt = one(row, hooks.fill, "prompt");
  for (const copy of copies(all(parsed(question.html), hooks.vignette), "r"))
    if (copy.matches("legend")) prompt.replaceChildren(...copy.childNodes);
    else prompt.before(copy);
  const part = parsed(question.answerHtml);
  put(one(row, hooks.fill, "right"), shown.right ? all(part, hooks.right) : []);
  put(one(row, hooks.fill, "explanation"), shown.explanation ? all(part, hooks.explanation) : []);
  return row;
}

/** Puts parts where they belong; without any, the place and the words before it are hidden. */
function put(place: HTMLElement, parts: readonly HTMLElement[]): void {
  place.hidden = parts.length === 0;
  place.previousElementSibling?.toggleAttribute("hidden", place.hidden);
  place.replaceChildren(...copies(parts, "r"));
}
