import { hooks } from "../../../contract/hooks.ts";
import { pageQuiz, pageResults, pageStart } from "../../../contract/state.ts";
import { progress, sessionStatus, sessionsLeft } from "../../learning/completion.ts";
import { scoreWith, type Learner, type PageTools } from "../../learner.ts";
import { all, drawBar, fill, one, when } from "../../page/dom.ts";
import { drawLocks } from "./linear.ts";
import { pageNameOf } from "../../page/page-names.ts";

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
    const fresh = learner.data.sessions.findIndex(({ slot }) => done.has(slot) && !doneBefore.has(slot));
    if (!isFirst && fresh >= 0) tools.announce(tools.words("run.sessionDone", { number: fresh + 1, percent }));
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
  bar?.setAttribute("aria-valuenow", String(percent));
  bar?.setAttribute("aria-valuetext", words("run.progress", { percent }));
  if (bar) drawBar(bar, percent / 100);
  fill(page, "progress-words", words("run.progressShort", { percent }));
}

function drawStatuses(page: Document, learner: Learner, { words }: PageTools): void {
  const write = (name: string, state: string, text: string) => {
    for (const item of all(page, hooks.status, name)) {
      item.dataset["state"] = state;
      fill(item, "status", text);
    }
  };
  for (const session of learner.data.sessions) {
    const status = sessionStatus(learner.state(), session).replace(" ", "-");
    write(session.id, status, words(`run.status.${status}`));
  }
  const quiz = quizStatus(learner);
  write("quiz", quiz, words(`run.status.${quiz}`));
}

function quizStatus(learner: Learner): string {
  const { outcome, quiz } = learner.state();
  if (outcome.passed) return "passed";
  if (quiz.phase === "running") return "in-progress";
  return outcome.attemptsUsed > 0 ? "failed" : "not-started";
}

/** The primary button says what pressing it does. */
function drawBegin(page: Document, learner: Learner, { words }: PageTools): void {
  const { text, to } = nextStep(learner, words);
  fill(page, "primary", text);
  const link = one(page, hooks.action, "continue");
  if (link instanceof HTMLAnchorElement) link.href = `#${page.querySelector(`[${hooks.page}="${CSS.escape(to)}"]`)?.id ?? to}`;
  when(page, "resumable", learner.state().place.page !== pageStart);
}

function nextStep(learner: Learner, words: PageTools["words"]): { readonly text: string; readonly to: string } {
  const { data } = learner;
  const { place, outcome } = learner.state();
  const first = data.sessions[0]?.id ?? "start";
  if (outcome.completed) {
    return data.quiz ? { text: words("run.seeResults"), to: "results" } : { text: words("run.reviewCourse"), to: first };
  }
  if (place.page === pageQuiz || place.page === pageResults) return { text: words("run.continueQuiz"), to: "quiz" };
  const here = data.sessions.findIndex(({ id }) => id === pageNameOf(place.page, data));
  if (here >= 0 && data.sessions[here]) {
    return { text: words("run.continue", { number: here + 1 }), to: data.sessions[here].id };
  }
  const [next] = sessionsLeft(learner.state(), data);
  if (next) return { text: words("run.begin", { number: data.sessions.indexOf(next) + 1 }), to: next.id };
  return data.quiz ? { text: words("run.toQuiz"), to: "quiz" } : { text: words("run.reviewCourse"), to: first };
}
