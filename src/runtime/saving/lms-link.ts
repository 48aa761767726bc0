import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, Report, Resume, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState, Slot } from "../../contract/state.ts";
import { encode } from "../state/suspend-data.ts";
import { Alarm, type Timers } from "./alarm.ts";
import type { SaveStatus } from "./save-status.ts";

/** After the first, second … failure in a row; the last stays. */
const retryDelaysMs = [2000, 5000, 15_000, 30_000, 60_000] as const;
const overdueMs = 60_000;

export interface LmsLinkOptions {
  readonly slots: readonly Slot[];
  readonly driver: LmsDriver | undefined;
  readonly timers: Timers;
  readonly clock: () => number;
  readonly seconds: () => number;
  readonly locationOf: (state: LearnerState) => string;
  readonly reportOf: (state: LearnerState) => Report | undefined;
  readonly listen: (status: SaveStatus) => void;
  /** The newest save. */
  readonly current: () => LearnerState;
  /** The LMS has this save, but for the notes in `left`. */
  readonly onKept: (counter: number, left: readonly number[]) => void;
  /** Whether the newest save is at least on the device. */
  readonly isOnDevice: () => boolean;
}

/** Sends saves to the LMS one at a time, tries again after a refusal, and says how it goes. */
export class LmsLink {
  readonly #options: LmsLinkOptions;
  readonly #retry: Alarm;
  readonly #overdue: Alarm;
  #driver: LmsDriver | undefined;
  #waiting: readonly Interaction[] = [];
  #inFlight: Promise<SaveResult> | undefined;
  #failures = 0;
  #isClosed = false;

  constructor(options: LmsLinkOptions) {
    this.#options = options;
    this.#driver = options.driver;
    this.#retry = new Alarm(options.timers);
    this.#overdue = new Alarm(options.timers);
  }

  get mode(): Resume["mode"] {
    return this.#driver?.resume.mode ?? "normal";
  }

  get isConnected(): boolean {
    return this.#driver?.connected === true;
  }

  get isFailing(): boolean {
    return this.#failures > 0;
  }

  attach(driver: LmsDriver): void {
    this.#driver = driver;
    this.#waiting.forEach((interaction) => this.record(interaction));
    this.#waiting = [];
  }

  /** A fault in an interaction never stops a save. */
  record(interaction: Interaction): void {
    if (!this.isConnected) this.#waiting = [...this.#waiting, interaction];
    else attempt(() => this.#driver?.record(interaction));
  }

  /** Sends the newest save, unless one is under way (it follows) or a retry is due (that will send it). */
  send(): void {
    if (!this.#inFlight && !this.#retry.isSet) void this.#commit();
  }

  /** Sends at once, whatever the back-off says. */
  tryAgain(): void {
    if (this.isFailing && !this.#inFlight) void this.#commit();
  }

  /** Sends what the LMS has not confirmed; what it said last. */
  async settle(hasUnsent: () => boolean): Promise<SaveResult> {
    const last = (await this.#inFlight) ?? "kept";
    return last === "kept" && hasUnsent() ? this.#commit() : last;
  }

  /** Ends the LMS's session at once. */
  leave(): SaveResult {
    this.close();
    const driver = this.#driver;
    if (!driver) return this.#options.isOnDevice() ? "kept" : "refused";
    attempt(() => this.#put(driver));
    return attempt(() => driver.leave(this.#options.seconds())) ?? "refused";
  }

  close(): void {
    this.#isClosed = true;
    this.#retry.stop();
    this.#overdue.stop();
  }

  /** Runs to the driver's own `commit` before it returns: it may be the last thing a hidden page does. */
  async #commit(): Promise<SaveResult> {
    const driver = this.#driver;
    if (this.#hasEnded() || !driver?.connected) return "refused";
    this.#retry.stop();
    if (!this.isFailing) this.#options.listen({ type: "saving" });
    const sent = attempt(() => this.#put(driver));
    const answer = attempt(() => driver.commit(this.#options.seconds())) ?? Promise.resolve("refused" as const);
    this.#inFlight = answer.catch(() => "refused" as const);
    const result = await this.#inFlight;
    this.#inFlight = undefined;
    if (this.#hasEnded()) return result;
    if (result !== "kept" || !sent) return this.#fail(result === "kept" ? "refused" : result);
    this.#succeed(sent);
    return result;
  }

  /** Asked anew after each wait. */
  #hasEnded(): boolean {
    return this.#isClosed;
  }

  #put(driver: LmsDriver): { counter: number; left: readonly number[] } | undefined {
    if (this.mode !== "normal") return undefined;
    const state = this.#options.current();
    const { text, left } = encode(state, this.#options.slots, driver.suspendDataLimitChars);
    driver.bookmark(this.#options.locationOf(state), text);
    const report = this.#options.reportOf(state);
    if (report) driver.settle(report);
    return { counter: state.counter, left };
  }

  #succeed({ counter, left }: { counter: number; left: readonly number[] }): void {
    const { listen, onKept, clock, current, isOnDevice } = this.#options;
    this.#failures = 0;
    this.#overdue.stop();
    onKept(counter, left);
    if (left.length > 0) listen({ type: "notes-too-long", slots: left, onDevice: isOnDevice() });
    else listen({ type: "saved", at: clock() });
    if (current().counter > counter) void this.#commit();
  }

  #fail(result: "refused" | "signed-out"): SaveResult {
    this.#failures++;
    const announce = (): void => this.#options.listen(this.#failure(result));
    if (this.#failures === 1) this.#overdue.set(overdueMs, announce);
    this.#retry.set(
      retryDelaysMs[Math.min(this.#failures, retryDelaysMs.length) - 1] ?? overdueMs,
      () => void this.#commit(),
    );
    announce();
    return result;
  }

  #failure(result: "refused" | "signed-out"): SaveStatus {
    const onDevice = this.#options.isOnDevice();
    if (result === "signed-out") return { type: "signed-out", onDevice };
    return this.#overdue.isSet
      ? { type: "retrying", failures: this.#failures, onDevice }
      : { type: "failed", onDevice };
  }
}

/** LMSs throw where they should answer; then it is as if they had said no. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
