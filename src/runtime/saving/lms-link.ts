import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, LmsOutcome, Resume, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import type { StateTable } from "../state/codings.ts";
import { encode } from "../state/suspend-data.ts";
import { tried } from "../tried.ts";
import type { Probe } from "./probe.ts";
import { Refusals, type RefusalOptions } from "./refusals.ts";

export interface LmsLinkOptions extends RefusalOptions {
  readonly table: StateTable;
  readonly driver: LmsDriver | undefined;
  readonly clock: () => number;
  readonly seconds: () => number;
  readonly locationOf: (state: LearnerState) => string;
  readonly lmsOutcome: (state: LearnerState) => LmsOutcome | undefined;
  /**
   * What is to be sent: all there is, made a save if it is none yet. `anew`: made another save although nothing changed, for an
   * LMS that sends only what differs from what it believes to have sent (Moodle 4.5).
   */
  readonly newest: (anew: boolean) => LearnerState;
  /** A save that the LMS gave back in part goes back only with something new: it may still have the rest. */
  readonly isHeld?: (state: LearnerState) => boolean;
  /** The newest save. */
  readonly current: () => LearnerState;
  /** The LMS has this save, but for the notes in `left`. */
  readonly onKept: (counter: number, left: readonly number[]) => void;
  /** Another page has saved what this one must not write over. */
  readonly onSuperseded: () => void;
  /** Where files of the package can be asked for. */
  readonly probe?: Probe;
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

/** Sends saves to the LMS one at a time, tries again after a refusal, and says how it goes. */
export class LmsLink {
  readonly #options: LmsLinkOptions;
  readonly #refusals: Refusals;
  #driver: LmsDriver | undefined;
  #waiting: readonly Interaction[] = [];
  #inFlight: Promise<SaveResult> | undefined;
  #isClosed = false;
  /** Whether a file of the package was sent when asked for while the LMS answered: only then its absence says something. */
  #probing: "untried" | "works" | "useless" = "untried";

  constructor(options: LmsLinkOptions) {
    this.#options = options;
    this.#driver = options.driver;
    this.#refusals = new Refusals(options, () => void this.#commit());
  }

  mode(): Resume["mode"] {
    return this.#driver?.resume.mode ?? "normal";
  }

  isConnected(): boolean {
    return this.#driver?.connected === true;
  }

  /** Whether each call may freeze the page. An LRS's requests hold nothing up. */
  freezes(): boolean {
    return this.isConnected() && !this.#driver?.xapi;
  }

  isFailing(): boolean {
    return this.#refusals.hasAny();
  }

  /** A fault in an interaction never stops a save. */
  record(interaction: Interaction): void {
    if (this.isConnected()) tried(() => this.#driver?.record(interaction));
    else this.#waiting = [...this.#waiting, interaction];
  }

  attach(driver: LmsDriver): void {
    this.#driver = driver;
    this.#waiting.forEach((interaction) => this.record(interaction));
    this.#waiting = [];
  }

  /** Tells the LMS how the course stands. Whether that is to be saved: an end of which it has not heard, though it has the state. */
  begin(): boolean | undefined {
    const outcome = this.#options.lmsOutcome(this.#options.current());
    return outcome && tried(() => this.#driver?.begin?.(outcome));
  }

  /** Sends the newest save, unless one is under way (it follows) or a retry is due (that will send it). */
  send(): void {
    if (!this.#inFlight && !this.#refusals.isRetryDue()) void this.#commit();
  }

  /** Sends at once, whatever the back-off says and whatever was confirmed: it may have been confirmed unseen, offline. */
  tryAgain(): void {
    const state = this.#options.current();
    if (!this.#inFlight && state.token !== 0 && !this.#options.isHeld?.(state)) void this.#commit();
  }

  /** The page may be going, and nothing can be waited for. */
  pause(): void {
    const to = this.#driver;
    if (!to?.pause) return this.tryAgain();
    tried(() => this.#put(to));
    tried(() => to.pause?.(this.#options.seconds()));
  }

  /** Sends what the LMS has not confirmed; what it said last. */
  async sendAll(hasUnsent: () => boolean): Promise<SaveResult> {
    const last = (await this.#inFlight) ?? "kept";
    return last === "kept" && hasUnsent() ? this.#commit() : last;
  }

  /** Ends the LMS's session at once. */
  leave(byButton: boolean): SaveResult {
    this.close();
    const to = this.#driver;
    if (!to) return this.#options.isOnDevice() ? "kept" : "refused";
    tried(() => this.#put(to));
    return tried(() => to.leave(this.#options.seconds(), byButton)) ?? "refused";
  }

  close(): void {
    this.#isClosed = true;
    this.#refusals.close();
  }

  /** Asked anew after each wait. */
  #hasEnded(): boolean {
    return this.#isClosed;
  }

  #put(to: LmsDriver): Put | undefined {
    if (this.mode() !== "normal") return undefined;
    // An LRS compares nothing: there a number stands for a change, and not for a try.
    const state = this.#options.newest(this.isFailing() && !to.xapi);
    const { text, left } = encode(state, this.#options.table, to.suspendDataLimitChars);
    // Before the first save there is no attempt yet: an empty state in the LMS would look like another one.
    if (state.token !== 0 && !this.#options.isHeld?.(state)) to.bookmark(this.#options.locationOf(state), text);
    const outcome = this.#options.lmsOutcome(state);
    if (outcome) to.setOutcome(outcome);
    return { counter: state.counter, left };
  }

  /** Runs to the driver's own `commit` before it returns, unless the server is known not to answer: the page may be going. */
  async #commit(): Promise<SaveResult> {
    const to = this.#driver;
    if (this.#isClosed || !to?.connected) return "refused";
    this.#refusals.beginTry();
    if (!this.isFailing()) this.#options.listen({ type: "saving" });
    const attempt = this.isFailing() && this.#probing === "works" ? this.#attemptIfReached(to) : this.#attempt(to);
    this.#inFlight = attempt.then(({ result }) => result);
    const { result, put } = await attempt;
    this.#inFlight = undefined;
    if (this.#hasEnded()) return result;
    const refusal = result === "kept" && !put ? "refused" : result;
    if (refusal === "superseded") this.#options.onSuperseded();
    else if (refusal !== "kept") this.#refusals.add(refusal);
    else if (put) this.#succeed(put);
    return refusal;
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
    this.#refusals.clear();
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
}
