import { hooks } from "../../../contract/hooks.ts";
import { attemptsLeft } from "../../learning/completion.ts";
import { clockOf, secondsLeft, urgencyOf, withClock, type Limit, type QuizClock } from "../../learning/quiz-clock.ts";
import { fill, offer, one, onActions, when } from "../../page/dom.ts";
import type { Navigation } from "../course/navigation.ts";
import { submit, type QuizRun } from "./quiz-run.ts";

const tickMs = 1000;

/** A longer pause between two ticks is sleep, or an LMS that held the page up: it costs no time. */
const longestGapMs = 10_000;

/** See `TimeLimit`. */
export function wireTimeLimit(page: Document, run: QuizRun, navigation: Navigation): void {
  const limit = new TimeLimit(page, run, navigation);
  const keep = () => limit.keep();
  onActions(page, {
    "quiz-extend": () => limit.set("longer"),
    "quiz-unlimited": () => limit.set("off"),
    exit: keep,
  });
  run.learner.onRestored(() => limit.read());
  run.learner.onChange(keep);
  // Before the listeners that save: they were there first, but run after those that capture.
  page.addEventListener("visibilitychange", keep, true);
  addEventListener("pagehide", keep, true);
  setInterval(() => limit.tick(), tickMs);
  limit.read();
}

/**
 * Keeps the time of an attempt. It runs only while the quiz is on screen: not on another page of the course, not in a
 * hidden tab, not while the computer sleeps. It is stored with whatever is saved next, and when the page is left.
 */
class TimeLimit {
  readonly #page: Document;
  readonly #run: QuizRun;
  readonly #navigation: Navigation;
  #clock: QuizClock;
  /** As it stands in the state: another value there is another attempt's. */
  #kept: number;
  #last = performance.now();
  #warned = 0;

  constructor(page: Document, run: QuizRun, navigation: Navigation) {
    this.#page = page;
    this.#run = run;
    this.#navigation = navigation;
    this.#clock = clockOf(run.learner.state());
    this.#kept = run.learner.state().quiz.clock;
  }

  tick(): void {
    const now = performance.now();
    const gap = now - this.#last;
    this.#last = now;
    if (!this.#isRunning() || !this.#isOnScreen() || gap > longestGapMs || this.#left() === Infinity) return;
    this.#clock = { ...this.#clock, usedSeconds: this.#clock.usedSeconds + gap / 1000 };
    this.#draw();
    if (this.#left() === 0) return this.#end();
    const { tools } = this.#run;
    const urgency = this.#urgency();
    if (urgency > this.#warned) tools.announce(tools.words("run.timeLow", { time: this.#timeWords() }));
    this.#warned = urgency;
  }

  /** With the change that is being saved. */
  keep(): void {
    if (this.#run.learner.state().quiz.clock !== this.#kept) return this.read();
    if (this.#isRunning()) this.#write("place");
    this.#draw();
  }

  /** Another attempt, or another state altogether: its time counts, not ours. */
  read(): void {
    const state = this.#run.learner.state();
    this.#clock = clockOf(state);
    this.#kept = state.quiz.clock;
    this.#warned = this.#urgency();
    this.#draw();
  }

  set(limit: Limit): void {
    const { tools } = this.#run;
    this.#clock = { ...this.#clock, limit };
    this.#warned = this.#urgency();
    this.#write("now");
    this.#draw();
    tools.announce(tools.words(limit === "off" ? "run.timeOff" : "run.timeExtended"));
  }

  #isRunning(): boolean {
    return this.#run.learner.state().quiz.phase === "running";
  }

  #isOnScreen(): boolean {
    return this.#navigation.current() === "quiz" && this.#page.visibilityState === "visible";
  }

  /** Of the running attempt, or of the next. */
  #left(): number {
    const clock = this.#isRunning() ? this.#clock : { ...this.#clock, usedSeconds: 0 };
    return secondsLeft(clock, this.#run.quiz.limitSeconds);
  }

  #urgency(): number {
    return urgencyOf(this.#clock, this.#run.quiz.limitSeconds);
  }

  #timeWords(): string {
    const { words } = this.#run.tools;
    const minutes = Math.ceil(this.#left() / 60);
    // No seconds: a number that changes all the time draws the eye from the question.
    return minutes > 1 ? words("run.timeLeft", { count: minutes }) : words("run.timeLastMinute");
  }

  #draw(): void {
    const page = this.#page;
    const { quiz, learner } = this.#run;
    const isLimited = this.#left() !== Infinity && attemptsLeft(quiz, learner.state().outcome) > 0;
    when(page, { "quiz-limited": isLimited });
    if (!isLimited) return;
    offer(page, { "quiz-extend": this.#clock.limit === "set" });
    one(page, hooks.fill, "quiz-clock").dataset["state"] = this.#urgency() > 0 ? "low" : "";
    fill(page, { "quiz-time": this.#timeWords() });
  }

  #end(): void {
    const { tools } = this.#run;
    this.#write("place");
    submit(this.#run);
    this.#navigation.go("results");
    tools.announce(tools.words("run.timeUp"));
  }

  #write(urgency: "now" | "place"): void {
    const { learner } = this.#run;
    const next = withClock(learner.state(), this.#clock);
    this.#kept = next.quiz.clock;
    if (next !== learner.state()) learner.change(next, urgency);
  }
}
