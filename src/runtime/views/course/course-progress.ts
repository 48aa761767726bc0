import { hooks } from "../../../contract/hooks.ts";
import { pageQuiz, pageResults, pageStart } from "../../../contract/state.ts";
import { attemptsLeft, progress, sessionStatus, sessionsLeft } from "../../learning/completion.ts";
import { outstanding } from "../../learning/outstanding.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";
import { addressOf, all, drawBar, fill, one, when } from "../../page/dom.ts";
import { drawLocks, sessionBefore } from "./linear.ts";
import { pageNameOf } from "../../page/page-names.ts";

type Step = readonly [key: string, page: string];

/** Progress bar, states of sessions in words, and the start page's one button: drawn again after each change. */
export function wireProgress(page: Document, learner: Learner, tools: PageTools): void {
  let doneBefore = doneSessions(learner);
  let isFirst = true;
  const draw = () => {
    const percent = Math.floor(progress(learner.state(), learner.data, scoreWith(tools)) * 100);
    drawProgress(page, percent, tools);
    drawStatuses(page, learner, tools);
    if (learner.data.navigation === "linear") drawLocks(page, learner, tools);
    drawBegin(page, learner, tools);
    const done = doneSessions(learner);
    const fresh = learner.data.sessions.find(({ slot }) => done.has(slot) && !doneBefore.has(slot));
    if (!isFirst && fresh) tools.announce(tools.words("run.sessionDone", { number: fresh.number, percent }));
    doneBefore = done;
    isFirst = false;
  };
  learner.onChange(draw);
  draw();
}

function doneSessions(learner: Learner): ReadonlySet<number> {
  const done = learner.data.sessions.filter((session) => sessionStatus(learner.state(), session) === "completed");
  return new Set(done.map(({ slot }) => slot));
}

function drawProgress(page: Document, percent: number, { words }: PageTools): void {
  const bar = one(page, hooks.fill, "progress");
  bar.setAttribute("aria-valuenow", String(percent));
  bar.setAttribute("aria-valuetext", words("run.progress", { percent }));
  drawBar(bar, percent / 100);
  fill(page, { "progress-words": words("run.progressShort", { percent }) });
}

function drawStatuses(page: Document, learner: Learner, tools: PageTools): void {
  const { words } = tools;
  const open = new Map(
    outstanding(learner.state(), learner.data, scoreWith(tools)).flatMap((item) =>
      item.type === "session" ? [[item.session.id, item.slots.length] as const] : [],
    ),
  );
  const states = new Map(
    learner.data.sessions.map((session) => [session.id, sessionStatus(learner.state(), session).replace(" ", "-")]),
  ).set("quiz", quizStatus(learner));
  for (const item of all(page, hooks.status)) {
    const state = states.get(item.dataset["status"] ?? "");
    if (state === undefined) continue;
    item.dataset["state"] = state;
    const left = state === "in-progress" && item.closest("nav") ? (open.get(item.dataset["status"] ?? "") ?? 0) : 0;
    const status = words(`run.status.${state}`);
    fill(item, { status: left > 0 ? `${status} · ${words("run.left", { count: left })}` : status });
  }
}

function quizStatus(learner: Learner): string {
  const { outcome, quiz } = learner.state();
  if (outcome.passed) return "passed";
  if (quiz.phase === "running") return "in-progress";
  return outcome.attemptsUsed > 0 ? "failed" : "not-started";
}

/** The primary button says what pressing it does. */
function drawBegin(page: Document, learner: Learner, { words }: PageTools): void {
  const [key, to] = openStep(learner);
  const number = learner.data.sessions.find(({ id }) => id === to)?.number ?? 0;
  fill(page, { primary: words(`run.${key}`, { number }) });
  one(page, hooks.action, "continue").setAttribute("href", addressOf(page, to));
  when(page, { resumable: learner.state().place.page !== pageStart });
}

/** Never a page that is closed: where sessions come in order, what was added before the place, or was lost, is next. */
function openStep(learner: Learner): Step {
  const step = nextStep(learner);
  const first = learner.data.sessions[sessionBefore(step[1], learner.data, learner.state()) - 1];
  return first ? ["begin", first.id] : step;
}

/** Where to go on, and the words for it. */
function nextStep(learner: Learner): Step {
  const { data } = learner;
  const { place, outcome } = learner.state();
  const review = ["reviewCourse", data.sessions[0]?.id ?? "start"] as const;
  if (outcome.completed) return data.quiz ? ["seeResults", "results"] : review;
  const isAtQuiz = place.page === pageQuiz || place.page === pageResults;
  if (isAtQuiz && !outcome.passed) return quizStep(learner);
  const here = isAtQuiz || place.page === pageStart ? undefined : pageNameOf(place.page, data);
  if (here !== undefined) return ["continue", here];
  const [next] = sessionsLeft(learner.state(), data);
  if (next) return ["begin", next.id];
  return data.quiz ? ["toQuiz", "quiz"] : review;
}

function quizStep(learner: Learner): Step {
  const { data } = learner;
  const { outcome, quiz: stage } = learner.state();
  if (stage.phase === "running") return ["continueQuiz", "quiz"];
  if (outcome.attemptsUsed === 0) return ["toQuiz", "quiz"];
  return data.quiz && attemptsLeft(data.quiz, outcome) > 0 ? ["quizAgain", "quiz"] : ["seeResults", "results"];
}
