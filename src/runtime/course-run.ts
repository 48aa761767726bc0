import type { Interaction } from "../contract/interaction.ts";
import type { LmsDriver, Resume, SaveResult } from "../contract/lms-driver.ts";
import type { CourseData } from "../contract/page-data.ts";
import type { LearnerState } from "../contract/state.ts";
import { complete } from "./learning/completion.ts";
import { joinEarlyWork } from "./learning/early-work.ts";
import { reportOf } from "./learning/tracking-rules.ts";
import { scoreWith, type Learner, type PageTools, type Urgency } from "./learner.ts";
import { pageNameOf } from "./page/page-names.ts";
import { sessionTime } from "./page/session-time.ts";
import { openForLearner, openMeanwhile, type Opened } from "./saving/open-for-learner.ts";
import type { SaveStatus } from "./saving/save-status.ts";
import { Saver } from "./saving/saver.ts";

const noRecord: Pick<Resume, "mode" | "completed" | "passed"> = { mode: "normal", completed: false, passed: false };

/** One launch of the course: the learner's state, and what keeps it. Lives as long as the page. */
export class CourseRun implements Learner {
  readonly data: CourseData;
  readonly #tools: PageTools;
  readonly #saver: Saver;
  readonly #time = sessionTime();
  readonly #listeners: (() => void)[] = [];
  readonly #restoredListeners: (() => void)[] = [];
  readonly #statusListeners: ((status: SaveStatus) => void)[] = [];
  #opened: Opened;
  #state: LearnerState;
  #status: SaveStatus = { type: "saving" };
  #driver: LmsDriver | undefined;
  #isFlushing = false;

  constructor(data: CourseData, driver: LmsDriver | undefined, tools: PageTools) {
    this.data = data;
    this.#tools = tools;
    this.#driver = driver;
    this.#opened = driver ? openForLearner(data, driver.resume, tools.now()) : openMeanwhile(data, tools.now());
    this.#state = this.#opened.state;
    this.#saver = new Saver({
      slots: data.slots,
      state: this.#state,
      driver,
      device: this.#opened.device,
      confirmed: this.#opened.confirmed,
      clock: tools.now,
      timers: { set: (action, ms) => window.setTimeout(action, ms), clear: (id) => clearTimeout(id) },
      newToken,
      seconds: () => this.#time.seconds(),
      locationOf: (state) => pageNameOf(state.place.page, data) ?? "start",
      reportOf: (state) => reportOf(state, data, this.#driver?.resume ?? noRecord, scoreWith(tools)),
      listen: (status) => this.#hear(status),
    });
  }

  get records(): boolean {
    return (this.#driver?.resume.mode ?? "normal") === "normal";
  }

  get opened(): Opened {
    return this.#opened;
  }

  get connected(): boolean {
    return this.#driver !== undefined;
  }

  get learnerName(): string {
    return this.#driver?.resume.learnerName ?? "";
  }

  state(): LearnerState {
    return this.#state;
  }

  change(next: LearnerState, urgency: Urgency): void {
    const completed = complete(next, this.data, scoreWith(this.#tools));
    if (completed === this.#state) {
      if (urgency === "now") this.#flushSoon();
      return;
    }
    this.#state = completed;
    this.#saver.change(completed, "text");
    if (urgency === "now") this.#flushSoon();
    for (const listener of this.#listeners) listener();
  }

  /** One action may change several things: they go out together, in one commit, before anything else can happen. */
  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    queueMicrotask(() => {
      this.#isFlushing = false;
      this.#saver.flush();
    });
  }

  record(interaction: Interaction): void {
    this.#saver.record(interaction);
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  get status(): SaveStatus {
    return this.#status;
  }

  onRestored(listener: () => void): void {
    this.#restoredListeners.push(listener);
  }

  /** Calls the listener at once with how saving stands, then at each change. */
  onStatus(listener: (status: SaveStatus) => void): void {
    this.#statusListeners.push(listener);
    listener(this.#status);
  }

  flush(): void {
    this.#saver.flush();
  }

  tryAgain(): void {
    this.#saver.tryAgain();
  }

  leave(): void {
    this.#saver.leave();
  }

  stop(): void {
    this.#saver.stop();
  }

  /** Without an LMS: this computer is to keep nothing of this learner. */
  forget(): void {
    this.#saver.stop();
    this.#opened.device.remove();
  }

  exit(): Promise<SaveResult> {
    return this.#saver.exit();
  }

  /** An LMS turned up after the learner had begun. */
  attach(driver: LmsDriver): void {
    this.#driver = driver;
    this.#goOnWith(driver.resume);
    this.#saver.attach(driver, this.#opened.device, this.#state);
    this.#tellRestored();
  }

  /** No LMS in reach, and none turned up: what this computer keeps is all there is. */
  goOnWithoutLms(): void {
    this.#goOnWith(undefined);
    this.#saver.keepOn(this.#opened.device, this.#state);
    this.#tellRestored();
  }

  #tellRestored(): void {
    for (const listener of [...this.#restoredListeners, ...this.#listeners]) listener();
  }

  #goOnWith(resume: Resume | undefined): void {
    const begun = this.#opened.state;
    this.#opened = openForLearner(this.data, resume, this.#tools.now());
    this.#state = joinEarlyWork(this.#opened.state, this.#state, this.data, begun);
  }

  #hear(status: SaveStatus): void {
    this.#status = status;
    for (const listener of this.#statusListeners) listener(status);
  }
}

/** 24 random bits, not 0. */
function newToken(): number {
  return ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) >>> 8) || 1;
}
