import type { Interaction } from "../contract/interaction.ts";
import type { LastingCopy } from "../contract/lasting-copy.ts";
import type { LmsDriver, Resume } from "../contract/lms-driver.ts";
import type { LearnerState } from "../contract/state.ts";
import { complete, isCourseDone, type Score } from "./learning/completion.ts";
import { joinEarlyWork } from "./learning/early-work.ts";
import { lmsOutcome } from "./learning/tracking-rules.ts";
import { scoreWith, type Learner, type LoadedCourse, type PageTools, type Urgency } from "./learner.ts";
import { pageNameOf } from "./page/page-names.ts";
import { afterPaint, browserTimers } from "./page/timers.ts";
import { sessionTime } from "./page/session-time.ts";
import { openForLearner, openMeanwhile, type Opened } from "./saving/open-for-learner.ts";
import { probeServer } from "./saving/probe.ts";
import type { SaveStatus } from "./saving/save-status.ts";
import { Saver } from "./saving/saver.ts";

const noRecord: Pick<Resume, "mode" | "completed" | "passed"> = { mode: "normal", completed: false, passed: false };

/** One launch of the course: the learner's state, and what keeps it. Lives as long as the page. */
export class CourseRun implements Learner {
  /** The slower copy of what this computer keeps, where there is one. */
  readonly lasting: LastingCopy | undefined;
  #data: LoadedCourse;
  readonly #tools: PageTools;
  readonly #score: Score;
  readonly #saver: Saver;
  readonly #listeners: (() => void)[] = [];
  readonly #restoredListeners: (() => void)[] = [];
  readonly #statusListeners: ((status: SaveStatus) => void)[] = [];
  #driver: LmsDriver | undefined;
  #opened: Opened;
  #state: LearnerState;
  #status: SaveStatus;
  /** An LMS is there that records nothing of this page. */
  #isRefused = false;
  /** What is to be done with the changes of the action under way. */
  #due: "send" | "gather" | undefined;

  constructor(data: LoadedCourse, driver: LmsDriver | undefined, tools: PageTools, lasting?: LastingCopy) {
    this.#data = data;
    this.lasting = lasting;
    this.#tools = tools;
    this.#score = scoreWith(tools);
    this.#driver = driver;
    this.#opened = driver ? this.#open(driver) : openMeanwhile(data, tools.now());
    this.#state = this.#opened.state;
    // Without an LMS nothing is known yet.
    this.#status = driver ? this.#atLaunch() : { type: "saving" };
    this.#saver = this.#newSaver();
  }

  /** Under the pass mark that its LMS asks for, once there is one that does. */
  get data(): LoadedCourse {
    return this.#data;
  }

  get saver(): Pick<Saver, "flush" | "tryAgain" | "pause" | "leave" | "exit" | "stop"> {
    return this.#saver;
  }

  get records(): boolean {
    return (this.#driver?.resume.mode ?? "normal") === "normal";
  }

  /** What the launch found. */
  opened(): Opened {
    return this.#opened;
  }

  reopened(): readonly number[] {
    return this.#opened.reopened;
  }

  /** Whether the page itself knows that the course was completed: here, or by a state of its own. */
  isProven(): boolean {
    return (this.#opened.hasProof && this.#state.outcome.completed) || isCourseDone(this.#state, this.data);
  }

  isConnected(): boolean {
    return this.#driver !== undefined;
  }

  /** The LMS, once it is there. */
  lms(): LmsDriver | undefined {
    return this.#driver;
  }

  state(): LearnerState {
    return this.#state;
  }

  status(): SaveStatus {
    return this.#status;
  }

  record(interaction: Interaction): void {
    this.#saver.record(interaction);
  }

  change(next: LearnerState, urgency: Urgency): void {
    const completed = complete(next, this.data, this.#score);
    const isChanged = completed !== this.#state;
    this.#state = completed;
    if (isChanged) this.#saver.change(completed, "text");
    // What completes a session or the course is told like an answer.
    if (urgency === "now" || (urgency === "soon" && completed !== next)) this.#saveSoon("send");
    else if (urgency === "soon" && isChanged) this.#saveSoon("gather");
    if (isChanged) for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  onRestored(listener: () => void): void {
    this.#restoredListeners.push(listener);
  }

  /** Calls the listener at once with how saving stands, then at each change. */
  onStatus(listener: (status: SaveStatus) => void): void {
    this.#statusListeners.push(listener);
    listener(this.#status);
  }

  /** Without an LMS: this computer is to keep nothing of this learner. */
  forget(): void {
    this.#saver.stop();
    this.#opened.device.forget(this.#tools.now());
  }

  /** An LMS turned up after the learner had begun. */
  attach(driver: LmsDriver): void {
    this.#driver = driver;
    this.#isRefused = false;
    this.#goOnWith(driver);
    if (this.#state === this.#opened.state) this.#say(this.#atLaunch());
    this.#saver.attach(driver, this.#opened.device, this.#state, this.#opened.confirmed);
    this.#tellRestored();
  }

  /** An LMS in reach has ended its session: whatever else is to be said of saving, this is what matters. */
  refuse(): void {
    this.#isRefused = true;
    this.#say({ type: "not-recorded" });
  }

  /** No LMS in reach, and none turned up: what this computer keeps is all there is. */
  goOnWithoutLms(): void {
    // Kept here it would come back to nobody: the LMS has not said who is learning.
    if (this.#isRefused) return;
    this.#goOnWith();
    this.#saver.keepOn(this.#opened.device, this.#state);
    this.#tellRestored();
  }

  #isHeld({ counter }: LearnerState): boolean {
    const { choice, state } = this.#opened;
    return choice.use === "lms" && choice.fault === "unread" && counter === state.counter;
  }

  #newSaver(): Saver {
    const { data } = this;
    return new Saver({
      ...this.#opened,
      table: data,
      driver: this.#driver,
      clock: this.#tools.now,
      timers: browserTimers,
      // ILIAS takes only what is sent within `beforeunload`: nothing may be waited for there.
      ...(data.driver.beforeUnload ? {} : { probe: probeServer }),
      failsLoudly: data.driver.failsLoudly,
      keepsCopy: data.driver.keepsCopy,
      newToken: () => this.#opened.token,
      seconds: sessionTime().seconds,
      locationOf: ({ place }) => pageNameOf(place.page, data) ?? "start",
      isHeld: (kept) => this.#isHeld(kept),
      lmsOutcome: (kept) => lmsOutcome(kept, this.data, this.#driver?.resume ?? noRecord, this.#score),
      listen: (status) => this.#say(status),
    });
  }

  /** What an LMS has given back is saved, what only this computer has is not. */
  #atLaunch(): SaveStatus {
    const isHereOnly = this.#opened.choice.use === "mirror" || this.#driver?.xapi?.isOver;
    return isHereOnly ? { type: "device", connected: true } : { type: "saved", at: this.#tools.now() };
  }

  #say(status: SaveStatus): void {
    this.#status = this.#isRefused ? { type: "not-recorded" } : status;
    for (const listener of this.#statusListeners) listener(this.#status);
  }

  /**
   * One action may change several things: they are kept together, on the device before anything else can happen, and go out in one
   * commit. Each call of an LMS may freeze the page, so first the learner sees what the action led to. And ILIAS answers "true"
   * unheard to what is committed in a click; a moment later it asks its server.
   */
  #saveSoon(how: "send" | "gather"): void {
    const isDue = this.#due !== undefined;
    if (this.#due !== "send") this.#due = how;
    if (isDue) return;
    queueMicrotask(() => {
      const isUrgent = this.#due === "send";
      this.#due = undefined;
      if (this.#saver.keep(isUrgent ? "sends" : "gathers")) afterPaint(() => this.#saver.flush());
    });
  }

  #open(driver?: LmsDriver): Opened {
    this.#data = driver?.asked?.course(this.data) ?? this.data;
    const opened = openForLearner(this.data, driver?.resume, this.#tools.now(), this.lasting);
    return { ...opened, state: this.#judged(opened.state, driver) };
  }

  #judged(state: LearnerState, driver?: LmsDriver): LearnerState {
    return driver?.asked?.judge(state, this.data) ?? state;
  }

  #goOnWith(driver?: LmsDriver): void {
    const begun = this.#opened.state;
    this.#opened = this.#open(driver);
    const { state } = this.#opened;
    this.#state =
      this.#state === begun ? state : this.#judged(joinEarlyWork(state, this.#state, this.data, begun), driver);
  }

  #tellRestored(): void {
    for (const listener of [...this.#restoredListeners, ...this.#listeners]) listener();
  }
}
