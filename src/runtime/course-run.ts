import type { LastingCopy } from "../contract/lasting-copy.ts";
import type { LmsDriver, Resume } from "../contract/lms-driver.ts";
import { complete, isCourseDone } from "./learning/completion.ts";
import { joinEarlyWork } from "./learning/early-work.ts";
import { reportOf } from "./learning/tracking-rules.ts";
import { scoreWith, type Learner, type LoadedCourse, type PageTools } from "./learner.ts";
import { pageNameOf } from "./page/page-names.ts";
import { browserTimers } from "./page/timers.ts";
import { sessionTime } from "./page/session-time.ts";
import { openForLearner, openMeanwhile, type Opened } from "./saving/open-for-learner.ts";
import { probeServer } from "./saving/probe.ts";
import type { SaveStatus } from "./saving/save-status.ts";
import { Saver } from "./saving/saver.ts";

const noRecord: Pick<Resume, "mode" | "completed" | "passed"> = { mode: "normal", completed: false, passed: false };

/** One launch of the course: the learner's state, and what keeps it. Lives as long as the page. */
export interface CourseRun extends Learner {
  /** The slower copy of what this computer keeps, where there is one. */
  readonly lasting: LastingCopy | undefined;
  readonly saver: Pick<Saver, "flush" | "tryAgain" | "leave" | "exit" | "stop">;
  /** What the launch found. */
  opened(): Opened;
  /** Whether the page itself knows that the course was completed: here, or by a state of its own. */
  isProven(): boolean;
  isConnected(): boolean;
  /** The LMS, once it is there. */
  lms(): LmsDriver | undefined;
  status(): SaveStatus;
  /** Calls the listener at once with how saving stands, then at each change. */
  onStatus(listener: (status: SaveStatus) => void): void;
  /** Without an LMS: this computer is to keep nothing of this learner. */
  forget(): void;
  /** An LMS turned up after the learner had begun. */
  attach(driver: LmsDriver): void;
  /** No LMS in reach, and none turned up: what this computer keeps is all there is. */
  goOnWithoutLms(): void;
}

// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newCourseRun(
  data: LoadedCourse,
  firstDriver: LmsDriver | undefined,
  tools: PageTools,
  lasting?: LastingCopy,
): CourseRun {
  const score = scoreWith(tools);
  const time = sessionTime();
  const listeners: (() => void)[] = [];
  const restoredListeners: (() => void)[] = [];
  const statusListeners: ((status: SaveStatus) => void)[] = [];
  let driver = firstDriver;
  let opened = driver ? openForLearner(data, driver.resume, tools.now(), lasting) : openMeanwhile(data, tools.now());
  let { state } = opened;
  // Without an LMS nothing is known yet.
  let status: SaveStatus = driver ? atLaunch() : { type: "saving" };
  let isFlushing = false;

  const saver = new Saver({
    ...opened,
    table: data,
    driver,
    clock: tools.now,
    timers: browserTimers,
    // ILIAS takes only what is sent within `beforeunload`: nothing may be waited for there.
    ...(data.driver.beforeUnload ? {} : { probe: probeServer }),
    failsLoudly: data.driver.failsLoudly,
    newToken: () => opened.token,
    seconds: time.seconds,
    locationOf: ({ place }) => pageNameOf(place.page, data) ?? "start",
    reportOf: (kept) => reportOf(kept, data, driver?.resume ?? noRecord, score),
    listen: say,
  });

  /** What an LMS has given back is saved, what only this computer has is not. */
  function atLaunch(): SaveStatus {
    const isHereOnly = opened.choice.use === "mirror" || driver?.xapi?.isOver;
    return isHereOnly ? { type: "device", connected: true } : { type: "saved", at: tools.now() };
  }

  function say(next: SaveStatus): void {
    status = next;
    for (const listener of statusListeners) listener(next);
  }

  /** One action may change several things: they go out together, in one commit, before anything else can happen. */
  function flushSoon(): void {
    if (isFlushing) return;
    isFlushing = true;
    // ILIAS answers "true" unheard to what is committed in a click. A moment later it asks its server.
    (data.driver.beforeUnload ? setTimeout : queueMicrotask)(() => {
      isFlushing = false;
      saver.flush();
    });
  }

  function goOnWith(resume: Resume | undefined): void {
    const begun = opened.state;
    opened = openForLearner(data, resume, tools.now(), lasting);
    state = state === begun ? opened.state : joinEarlyWork(opened.state, state, data, begun);
  }

  function tellRestored(): void {
    for (const listener of [...restoredListeners, ...listeners]) listener();
  }

  return {
    data,
    lasting,
    saver,
    get records() {
      return (driver?.resume.mode ?? "normal") === "normal";
    },
    opened: () => opened,
    reopened: () => opened.reopened,
    isProven: () => opened.hasProof || isCourseDone(state, data),
    isConnected: () => driver !== undefined,
    lms: () => driver,
    state: () => state,
    status: () => status,
    record: (interaction) => saver.record(interaction),
    change(next, urgency) {
      const completed = complete(next, data, score);
      const isChanged = completed !== state;
      state = completed;
      if (isChanged) saver.change(state, "text");
      if (urgency === "now") flushSoon();
      if (isChanged) for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
    onRestored: (listener) => void restoredListeners.push(listener),
    onStatus(listener) {
      statusListeners.push(listener);
      listener(status);
    },
    forget() {
      saver.stop();
      opened.device.forget();
    },
    attach(late) {
      driver = late;
      goOnWith(late.resume);
      if (state === opened.state) say(atLaunch());
      saver.attach(late, opened.device, state, opened.confirmed);
      tellRestored();
    },
    goOnWithoutLms() {
      goOnWith(undefined);
      saver.keepOn(opened.device, state);
      tellRestored();
    },
  };
}
