import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import { newAlarm } from "./alarm.ts";
import { newLmsLink, type LmsLinkOptions } from "./lms-link.ts";
import type { DeviceCopy } from "./mirror.ts";
import { newStamp, type StampOptions } from "./stamp.ts";

const textToDeviceMs = 900;
const textToLmsMs = 10_000;

/** `state` as restored: its token and counter are carried on, those of later states are ignored. */
export type SaverOptions = StampOptions & Omit<LmsLinkOptions, "newest" | "current" | "onKept" | "isOnDevice">;

/**
 * Keeps each change, on the device first, then in the LMS, and says which. Lives as long as the page.
 * Answers are sent at once; text when the typing stops (`flush` on blur, page change and hiding).
 */
export interface Saver {
  /** `text`: the learner is typing, more will follow. */
  change(state: LearnerState, urgency: "now" | "text"): void;
  /** Sends what waits: a field was left, the page changed or is being hidden. */
  flush(): void;
  /** One answered question for the LMS; it goes with the next save, also to an LMS that is still to come. */
  record(interaction: Interaction): void;
  /** The learner pressed "Try again", or the browser is on line again. */
  tryAgain(): void;
  /** An LMS turned up late. `state` is what to go on with; `device` may now know the learner; `confirmed` as at launch. */
  attach(driver: LmsDriver, device: DeviceCopy, state: LearnerState, confirmed?: number): void;
  /** No LMS turned up: what was done so far is kept on this computer. */
  keepOn(device: DeviceCopy, state: LearnerState): void;
  /**
   * `pagehide`: sends everything and ends the LMS's session before it returns, once. Its answer is
   * not taken as a confirmation: Moodle's beacon says "true" unseen.
   */
  leave(): SaveResult;
  /**
   * The learner leaves by the button. The LMS's session ends only when the LMS has kept everything;
   * otherwise the page stays, and may still `leave`. The mirror goes if nothing is in it alone.
   */
  exit(): Promise<SaveResult>;
  /** Another tab takes over: sends what waits, then never writes again. */
  stop(): void;
}

// eslint-disable-next-line max-lines-per-function -- a lifetime with its state; the limit holds for each function in it
export function newSaver(options: SaverOptions): Saver {
  const { timers, listen } = options;
  const stamp = newStamp(options);
  const { isOnDevice } = stamp;
  /** What is being typed goes with any save, so that "saved" is true of all that is on screen. */
  const newest = (anew: boolean): LearnerState => {
    if (anew) stamp.renew();
    if (anew || stamp.hasChanged()) keepNow();
    return stamp.kept();
  };
  const link = newLmsLink({ ...options, newest, current: stamp.kept, onKept: stamp.acknowledge, isOnDevice });
  const textToDevice = newAlarm(timers);
  const textToLms = newAlarm(timers);
  let phase: "live" | "left" | "stopped" = "live";

  const mayWrite = (): boolean => link.mode() === "normal" && phase !== "stopped";
  const hasUnsent = (): boolean => mayWrite() && stamp.hasUnsent();
  /** Asked anew after each wait. */
  const isLive = (): boolean => phase === "live";

  function stopTyping(): void {
    textToDevice.stop();
    textToLms.stop();
  }

  function keepNow(): void {
    stopTyping();
    stamp.keep();
  }

  function keepOnDevice(): void {
    stamp.keep();
    if (link.isFailing() || !isLive()) return;
    const connected = link.isConnected();
    if (isOnDevice()) listen({ type: "device", connected });
    else if (!connected) listen({ type: "not-kept" });
  }

  function flush(): void {
    stopTyping();
    if (!hasUnsent()) return;
    keepOnDevice();
    if (isLive()) link.send();
  }

  /**
   * What only this computer had goes out now, not with the learner's next action: there may be none. State and status in one
   * commit: an LMS that heard of the end alone would give back the state before it, for review only (Moodle).
   */
  function start(): void {
    stopTyping();
    if (hasUnsent()) link.send();
    else link.begin();
  }

  function leave(byButton: boolean): SaveResult {
    stopTyping();
    if (!isLive()) return "refused";
    if (hasUnsent()) stamp.keep();
    phase = "left";
    return link.leave(byButton);
  }

  const listenIfReview = (): void => {
    if (!mayWrite()) listen({ type: "review" });
  };
  listenIfReview();
  start();

  return {
    change(state, urgency) {
      if (!mayWrite()) return;
      stamp.change(state);
      if (urgency === "now") return flush();
      textToDevice.set(textToDeviceMs, keepOnDevice);
      textToLms.set(textToLmsMs, flush);
    },
    flush,
    record(interaction) {
      if (mayWrite()) link.record(interaction);
    },
    tryAgain() {
      if (mayWrite()) link.tryAgain();
    },
    attach(driver, device, state, confirmed) {
      if (!isLive()) return;
      stamp.move(device, state, confirmed);
      link.attach(driver);
      start();
      listenIfReview();
    },
    keepOn(device, state) {
      if (!isLive()) return;
      stamp.move(device, state);
      keepOnDevice();
    },
    leave: () => leave(false),
    async exit() {
      flush();
      const result = await link.settle(hasUnsent);
      if (!isLive() || (result !== "kept" && link.isConnected())) return result;
      // What ends the session may leave as a beacon (ILIAS in a click, the Learning Hub always): all was kept before it.
      const hadKept = !hasUnsent();
      const answer = leave(true);
      if (answer !== "kept" && !(answer === "queued" && hadKept)) return answer;
      if (mayWrite()) stamp.removeIfConfirmed();
      return "kept";
    },
    stop() {
      flush();
      phase = "stopped";
      link.close();
      listen({ type: "stopped" });
    },
  };
}
