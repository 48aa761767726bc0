import { hooks } from "../../../contract/hooks.ts";
import { attemptsLeft } from "../../learning/completion.ts";
import { clockOf, secondsLeft, urgencyOf, withClock, type Limit } from "../../learning/quiz-clock.ts";
import { fill, offer, one, onActions, when } from "../../page/dom.ts";
import type { Navigation } from "../course/navigation.ts";
import { submit, type QuizRun } from "./quiz-run.ts";

const tickMs = 1000;

/** A longer pause between two ticks is sleep, or an LMS that held the page up: it costs no time. */
const longestGapMs = 10_000;

/**
 * Keeps the time of an attempt. It runs only while the quiz is on screen: not on another page of the course, not in a
 * hidden tab, not while the computer sleeps. It is stored with whatever is saved next, and when the page is left.
 */
// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function wireTimeLimit(page: Document, run: QuizRun, navigation: Navigation): void {
  const { quiz, learner, tools } = run;
  let clock = clockOf(learner.state());
  /** As it stands in the state: another value there is another attempt's. */
  let kept = learner.state().quiz.clock;
  let last = performance.now();
  let warned = 0;

  const isRunning = () => learner.state().quiz.phase === "running";
  /** Of the running attempt, or of the next. */
  const left = () => secondsLeft(isRunning() ? clock : { ...clock, usedSeconds: 0 }, quiz.limitSeconds);
  const timeWords = () => {
    const minutes = Math.ceil(left() / 60);
    // No seconds: a number that changes all the time draws the eye from the question.
    return minutes > 1 ? tools.words("run.timeLeft", { count: minutes }) : tools.words("run.timeLastMinute");
  };

  function draw(): void {
    const isLimited = left() !== Infinity && attemptsLeft(quiz, learner.state().outcome) > 0;
    when(page, { "quiz-limited": isLimited });
    if (!isLimited) return;
    offer(page, { "quiz-extend": clock.limit === "set" });
    one(page, hooks.fill, "quiz-clock").dataset["state"] = urgencyOf(clock, quiz.limitSeconds) > 0 ? "low" : "";
    fill(page, { "quiz-time": timeWords() });
  }

  function tick(): void {
    const now = performance.now();
    const gap = now - last;
    last = now;
    const isOnScreen = navigation.current() === "quiz" && page.visibilityState === "visible";
    if (!isRunning() || !isOnScreen || gap > longestGapMs || left() === Infinity) return;
    clock = { ...clock, usedSeconds: clock.usedSeconds + gap / 1000 };
    draw();
    if (left() === 0) return end();
    const urgency = urgencyOf(clock, quiz.limitSeconds);
    if (urgency > warned) tools.announce(tools.words("run.timeLow", { time: timeWords() }));
    warned = urgency;
  }

  function end(): void {
    write("place");
    submit(run);
    navigation.go("results");
    tools.announce(tools.words("run.timeUp"));
  }

  /** With the change that is being saved. */
  function keep(): void {
    if (learner.state().quiz.clock !== kept) return read();
    if (isRunning()) write("place");
    draw();
  }

  function write(urgency: "now" | "place"): void {
    const next = withClock(learner.state(), clock);
    kept = next.quiz.clock;
    if (next !== learner.state()) learner.change(next, urgency);
  }

  function setLimit(limit: Limit): void {
    clock = { ...clock, limit };
    warned = urgencyOf(clock, quiz.limitSeconds);
    write("now");
    draw();
    tools.announce(tools.words(limit === "off" ? "run.timeOff" : "run.timeExtended"));
  }

  /** Another attempt, or another state altogether: its time counts, not ours. */
  function read(): void {
    clock = clockOf(learner.state());
    kept = learner.state().quiz.clock;
    warned = urgencyOf(clock, quiz.limitSeconds);
    draw();
  }

  onActions(page, {
    "quiz-extend": () => setLimit("longer"),
    "quiz-unlimited": () => setLimit("off"),
    exit: keep,
  });
  learner.onRestored(read);
  learner.onChange(keep);
  // Before the listeners that save: they were there first, but run after those that capture.
  page.addEventListener("visibilitychange", keep, true);
  addEventListener("pagehide", keep, true);
  setInterval(tick, tickMs);
  read();
}
