import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, Report, Resume, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import type { StateTable } from "../state/codings.ts";
import { encode } from "../state/suspend-data.ts";
import { tried } from "../tried.ts";
import { newAlarm, type Timers } from "./alarm.ts";
import type { SaveStatus } from "./save-status.ts";

/** After the first, second … failure in a row. */
const retryDelaysMs = [2000, 5000, 15_000, 30_000];
const longestDelayMs = 60_000;
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
  /** What is to be sent: all there is, made a save if it is none yet. */
  readonly newest: () => LearnerState;
  /** The newest save. */
  readonly current: () => LearnerState;
  /** The LMS has this save, but for the notes in `left`. */
  readonly onKept: (counter: number, left: readonly number[]) => void;
  /** Whether the newest save is at least on the device. */
  readonly isOnDevice: () => boolean;
}

/** Sends saves to the LMS one at a time, tries again after a refusal, and says how it goes. */
export interface LmsLink {
  mode(): Resume["mode"];
  isConnected(): boolean;
  isFailing(): boolean;
  attach(driver: LmsDriver): void;
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

// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newLmsLink(options: LmsLinkOptions): LmsLink {
  const { table, timers, clock, seconds, listen, current, isOnDevice } = options;
  const retry = newAlarm(timers);
  const overdue = newAlarm(timers);
  let { driver } = options;
  let waiting: readonly Interaction[] = [];
  let inFlight: Promise<SaveResult> | undefined;
  let failures = 0;
  let isClosed = false;

  const mode = (): Resume["mode"] => driver?.resume.mode ?? "normal";
  const isConnected = (): boolean => driver?.connected === true;
  const isFailing = (): boolean => failures > 0;
  /** Asked anew after each wait. */
  const hasEnded = (): boolean => isClosed;

  function record(interaction: Interaction): void {
    if (isConnected()) tried(() => driver?.record(interaction));
    else waiting = [...waiting, interaction];
  }

  function put(to: LmsDriver): { counter: number; left: readonly number[] } | undefined {
    if (mode() !== "normal") return undefined;
    const state = options.newest();
    const { text, left } = encode(state, table, to.suspendDataLimitChars);
    // Before the first save there is no attempt yet: an empty state in the LMS would look like another one.
    if (state.token !== 0) to.bookmark(options.locationOf(state), text);
    const report = options.reportOf(state);
    if (report) to.settle(report);
    return { counter: state.counter, left };
  }

  /** Runs to the driver's own `commit` before it returns: it may be the last thing a hidden page does. */
  async function commit(): Promise<SaveResult> {
    const to = driver;
    if (isClosed || !to?.connected) return "refused";
    retry.stop();
    if (!isFailing()) listen({ type: "saving" });
    const sent = tried(() => put(to));
    const answer = tried(() => to.commit(seconds())) ?? Promise.resolve("refused" as const);
    inFlight = answer.catch(() => "refused" as const);
    const result = await inFlight;
    inFlight = undefined;
    if (hasEnded()) return result;
    if (result !== "kept" || !sent) return fail(result === "kept" ? "refused" : result);
    succeed(sent.counter, sent.left);
    return result;
  }

  function succeed(counter: number, left: readonly number[]): void {
    failures = 0;
    overdue.stop();
    options.onKept(counter, left);
    listen(
      left.length > 0
        ? { type: "notes-too-long", slots: left, onDevice: isOnDevice() }
        : { type: "saved", at: clock() },
    );
    if (current().counter > counter) void commit();
  }

  function fail(result: "refused" | "signed-out"): SaveResult {
    failures++;
    const announce = (): void => {
      const onDevice = isOnDevice();
      if (result === "signed-out") listen({ type: result, onDevice });
      else if (overdue.isSet()) listen({ type: "retrying", failures, onDevice });
      else listen({ type: "failed", onDevice });
    };
    if (failures === 1) overdue.set(overdueMs, announce);
    retry.set(retryDelaysMs[failures - 1] ?? longestDelayMs, () => void commit());
    announce();
    return result;
  }

  function close(): void {
    isClosed = true;
    retry.stop();
    overdue.stop();
  }

  return {
    mode,
    isConnected,
    isFailing,
    record,
    close,
    attach(found) {
      driver = found;
      waiting.forEach(record);
      waiting = [];
    },
    send() {
      if (!inFlight && !retry.isSet()) void commit();
    },
    tryAgain() {
      if (!inFlight && current().token !== 0) void commit();
    },
    async settle(hasUnsent) {
      const last = (await inFlight) ?? "kept";
      return last === "kept" && hasUnsent() ? commit() : last;
    },
    leave(byButton) {
      close();
      const to = driver;
      if (!to) return isOnDevice() ? "kept" : "refused";
      tried(() => put(to));
      return tried(() => to.leave(seconds(), byButton)) ?? "refused";
    },
  };
}
