import type { SaveResult } from "../../contract/lms-driver.ts";
import { newAlarm, type Alarm, type Timers } from "./alarm.ts";
import type { SaveStatus } from "./save-status.ts";

/** After the first, second … failure in a row. */
const retryDelaysMs = [2000, 5000, 15_000, 30_000];
const longestDelayMs = 60_000;
const loudDelaysMs = [30_000];
const overdueMs = 60_000;

export interface RefusalOptions {
  readonly timers: Timers;
  readonly listen: (status: SaveStatus) => void;
  /** Whether the newest save is at least on the device. */
  readonly isOnDevice: () => boolean;
  /** A failed call opens a box: see the profile. */
  readonly failsLoudly?: boolean;
}

/** Saves that were not kept, one after the other: when the next is tried, and what the learner is told meanwhile. */
export class Refusals {
  readonly #options: RefusalOptions;
  readonly #tryAgain: () => void;
  readonly #retry: Alarm;
  readonly #overdue: Alarm;
  #count = 0;
  /** Since the last save that was kept: what fails then fails for the same reason (Moodle 4.5 has a new key in each page). */
  #isSignedOut = false;

  constructor(options: RefusalOptions, tryAgain: () => void) {
    this.#options = options;
    this.#tryAgain = tryAgain;
    this.#retry = newAlarm(options.timers);
    this.#overdue = newAlarm(options.timers);
  }

  hasAny(): boolean {
    return this.#count > 0;
  }

  /** Whether the next try is due by itself. */
  isRetryDue(): boolean {
    return this.#retry.isSet();
  }

  /** A try is under way. */
  beginTry(): void {
    this.#retry.stop();
  }

  add(result: Exclude<SaveResult, "kept" | "superseded">): void {
    this.#count++;
    this.#isSignedOut ||= result === "signed-out";
    if (this.#count === 1) this.#overdue.set(overdueMs, () => this.#tell());
    const delaysMs = this.#options.failsLoudly ? loudDelaysMs : retryDelaysMs;
    this.#retry.set(delaysMs[this.#count - 1] ?? longestDelayMs, this.#tryAgain);
    this.#tell();
  }

  /** A save was kept. */
  clear(): void {
    this.#count = 0;
    this.#isSignedOut = false;
    this.#overdue.stop();
  }

  close(): void {
    this.#retry.stop();
    this.#overdue.stop();
  }

  #tell(): void {
    const { listen, isOnDevice } = this.#options;
    const onDevice = isOnDevice();
    if (this.#isSignedOut) listen({ type: "signed-out", onDevice });
    else if (this.#overdue.isSet()) listen({ type: "retrying", failures: this.#count, onDevice });
    else listen({ type: "failed", onDevice });
  }
}
