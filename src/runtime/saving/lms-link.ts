import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, Report, Resume, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import type { StateTable } from "../state/codings.ts";
import { encode } from "../state/suspend-data.ts";
import { tried } from "../tried.ts";
import { newAlarm, type Alarm, type Timers } from "./alarm.ts";
import type { Probe } from "./probe.ts";
import type { SaveStatus } from "./save-status.ts";

/** After the first, second … failure in a row. */
const retryDelaysMs = [2000, 5000, 15_000, 30_000];
const longestDelayMs = 60_000;
const loudDelaysMs = [30_000];
const overdueMs = 60_000;

export interface LmsLinkOptions {
  readonly table: StateTable;
  readonly driver: LmsDriver | undefined;
  readonly timers: Timers;
  readonly clock: () => number;
  readonly seconds: () => number;
  readonly locationOf: (state: LearnerState) => string;
  readonly reportOf: (state: LearnerState) => Report | undefined;
  readonly listen: (status: SaveStatus) => void;
  /**
   * What is to be sent: all there is, made a save if it is none yet. `anew`: made another save although nothing changed, for an
   * LMS that sends only what differs from what it believes to have sent (Moodle 4.5).
   */
  readonly newest: (anew: boolean) => LearnerState;
  /** The newest save. */
  readonly current: () => LearnerState;
  /** The LMS has this save, but for the notes in `left`. */
  readonly onKept: (counter: number, left: readonly number[]) => void;
  /** Whether the newest save is at least on the device. */
  readonly isOnDevice: () => boolean;
  /** A failed call opens a box: see the profile. */
  readonly failsLoudly?: boolean;
  /** Where files of the package can be asked for. */
  readonly probe?: Probe;
}

/** Sends saves to the LMS one at a time, tries again after a refusal, and says how it goes. */
export interface LmsLink {
  mode(): Resume["mode"];
  isConnected(): boolean;
  isFailing(): boolean;
  attach(driver: LmsDriver): void;
  /** Tells the LMS how the course stands. */
  begin(): void;
  /** A fault in an interaction never stops a save. */
  record(interaction: Interaction): void;
  /** Sends the newest save, unless one is under way (it follows) or a retry is due (that will send it). */
  send(): void;
  /** Sends at once, whatever the back-off says and whatever was confirmed: it may have been confirmed unseen, offline. */
  tryAgain(): void;
  /** Sends what the LMS has not confirmed; what it said last. */
  settle(hasUnsent: () => boolean): Promise<SaveResult>;
  /** Ends the LMS's session at once. */
  leave(byButton: boolean): SaveResult;
  close(): void;
}

/** What went with a commit. */
interface Put {
  readonly counter: number;
  /** Notes there was no room for. */
  readonly left: readonly number[];
}

interface Attempt {
  readonly result: SaveResult;
  readonly put?: Put | undefined;
}

export function newLmsLink(options: LmsLinkOptions): LmsLink {
  return new Link(options);
}

class Link implements LmsLink {
  readonly #options: LmsLinkOptions;
  readonly #retry: Alarm;
  readonly #overdue: Alarm;
  #driver: LmsDriver | undefined;
  #waiting: readonly Interaction[] = [];
  #inFlight: Promise<SaveResult> | undefined;
  #failures = 0;
  /** Since the last save that was kept: what fails then fails for the same reason (Moodle 4.5 has a new key in each page). */
  #isSignedOut = false;
  #isClosed = false;
  /** Whether a file of the package was sent when asked for while the LMS answered: only then its absence says something. */
  #probing: "untried" | "works" | "useless" = "untried";

  constructor(options: LmsLinkOptions) {
    this.#options = options;
    this.#driver = options.driver;
    this.#retry = newAlarm(options.timers);
    this.#overdue = newAlarm(options.timers);
  }

  mode(): Resume["mode"] {
    return this.#driver?.resume.mode ?? "normal";
  }

  isConnected(): boolean {
    return this.#driver?.connected === true;
  }

  isFailing(): boolean {
    return this.#failures > 0;
  }

  record(interaction: Interaction): void {
    if (this.isConnected()) tried(() => this.#driver?.record(interaction));
    else this.#waiting = [...this.#waiting, interaction];
  }

  attach(driver: LmsDriver): void {
    this.#driver = driver;
    this.#waiting.forEach((interaction) => this.record(interaction));
    this.#waiting = [];
  }

  begin(): void {
    const report = this.#options.reportOf(this.#options.current());
    if (report && this.mode() === "normal") tried(() => this.#driver?.begin?.(report));
  }

  send(): void {
    if (!this.#inFlight && !this.#retry.isSet()) void this.#commit();
  }

  tryAgain(): void {
    if (!this.#inFlight && this.#options.current().token !== 0) void this.#commit();
  }

  async settle(hasUnsent: () => boolean): Promise<SaveResult> {
    const last = (await this.#inFlight) ?? "kept";
    return last === "kept" && hasUnsent() ? this.#commit() : last;
  }

  leave(byButton: boolean): SaveResult {
    this.close();
    const to = this.#driver;
    if (!to) return this.#options.isOnDevice() ? "kept" : "refused";
    tried(() => this.#put(to));
    return tried(() => to.leave(this.#options.seconds(), byButton)) ?? "refused";
  }

  close(): void {
    this.#isClosed = true;
    this.#retry.stop();
    this.#overdue.stop();
  }

  /** Asked anew after each wait. */
  #hasEnded(): boolean {
    return this.#isClosed;
  }

  #put(to: LmsDriver): Put | undefined {
    if (this.mode() !== "normal") return undefined;
    const state = this.#options.newest(this.isFailing());
    const { text, left } = encode(state, this.#options.table, to.suspendDataLimitChars);
    // Before the first save there is no attempt yet: an empty state in the LMS would look like another one.
    if (state.token !== 0) to.bookmark(this.#options.locationOf(state), text);
    const report = this.#options.reportOf(state);
    if (report) to.settle(report);
    return { counter: state.counter, left };
  }

  /** Runs to the driver's own `commit` before it returns, unless the server is known not to answer: the page may be going. */
  async #commit(): Promise<SaveResult> {
    const to = this.#driver;
    if (this.#isClosed || !to?.connected) return "refused";
    this.#retry.stop();
    if (!this.isFailing()) this.#options.listen({ type: "saving" });
    const attempt = this.isFailing() && this.#probing === "works" ? this.#attemptIfReached(to) : this.#attempt(to);
    this.#inFlight = attempt.then(({ result }) => result);
    const { result, put } = await attempt;
    this.#inFlight = undefined;
    if (this.#hasEnded()) return result;
    if (result !== "kept" || !put) return this.#fail(result === "kept" ? "refused" : result);
    this.#succeed(put);
    return result;
  }

  async #attempt(to: LmsDriver): Promise<Attempt> {
    const put = tried(() => this.#put(to));
    const answer = tried(() => to.commit(this.#options.seconds())) ?? Promise.resolve("refused" as const);
    return { put, result: await answer.catch(() => "refused" as const) };
  }

  /** Each call of an LMS that does not answer freezes the page, and with ESR opens a box: so something else is asked first. */
  async #attemptIfReached(to: LmsDriver): Promise<Attempt> {
    const reached = await this.#options.probe?.();
    if (this.#hasEnded()) return { result: "refused" };
    if (reached === "answers") return this.#attempt(to);
    return { result: reached === "signed-out" ? "signed-out" : "refused" };
  }

  #succeed({ counter, left }: Put): void {
    const { onKept, listen, isOnDevice, clock, current } = this.#options;
    this.#failures = 0;
    this.#isSignedOut = false;
    this.#overdue.stop();
    onKept(counter, left);
    listen(
      left.length > 0
        ? { type: "notes-too-long", slots: left, onDevice: isOnDevice() }
        : { type: "saved", at: clock() },
    );
    if (current().counter > counter) void this.#commit();
    else void this.#tryProbe();
  }

  /**
   * Once in a session, while the LMS answers. Not with an LRS: its requests hold nothing up, and the server that has the files
   * says nothing of it.
   */
  async #tryProbe(): Promise<void> {
    if (this.#probing !== "untried" || !this.#options.probe || this.#driver?.xapi) return;
    this.#probing = "useless";
    if ((await this.#options.probe()) === "answers") this.#probing = "works";
  }

  #fail(result: Exclude<SaveResult, "kept">): SaveResult {
    const { listen, isOnDevice } = this.#options;
    this.#failures++;
    this.#isSignedOut ||= result === "signed-out";
    const announce = (): void => {
      const onDevice = isOnDevice();
      if (this.#isSignedOut) listen({ type: "signed-out", onDevice });
      else if (this.#overdue.isSet()) listen({ type: "retrying", failures: this.#failures, onDevice });
      else listen({ type: "failed", onDevice });
    };
    if (this.#failures === 1) this.#overdue.set(overdueMs, announce);
    const delaysMs = this.#options.failsLoudly ? loudDelaysMs : retryDelaysMs;
    this.#retry.set(delaysMs[this.#failures - 1] ?? longestDelayMs, () => void this.#commit());
    announce();
    return result;
  }
}
