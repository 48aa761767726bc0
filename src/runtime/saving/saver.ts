import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import { newAlarm, type Alarm } from "./alarm.ts";
import { LmsLink, type LmsLinkOptions } from "./lms-link.ts";
import type { DeviceCopy } from "./mirror.ts";
import { newStamp, type Stamp, type StampOptions } from "./stamp.ts";

const textToDeviceMs = 900;
const textToLmsMs = 10_000;
/** What is on the device waits at most so long for more that can go with it. */
const gatherMs = 10_000;

/** `state` as restored: its token and counter are carried on, those of later states are ignored. */
export type SaverOptions = StampOptions &
  Omit<LmsLinkOptions, "newest" | "current" | "onKept" | "onSuperseded" | "isOnDevice">;

/**
 * Keeps each change, on the device first, then in the LMS, and says which. Lives as long as the page.
 * Answers are sent at once; text when the typing stops (`flush` on blur and hiding); what is not submitted is gathered.
 */
export class Saver {
  readonly #listen: SaverOptions["listen"];
  readonly #stamp: Stamp;
  readonly #link: LmsLink;
  readonly #textToDevice: Alarm;
  readonly #textToLms: Alarm;
  readonly #gathered: Alarm;
  #phase: "live" | "left" | "stopped" = "live";

  constructor(options: SaverOptions) {
    const stamp = newStamp(options);
    this.#stamp = stamp;
    this.#listen = options.listen;
    this.#textToDevice = newAlarm(options.timers);
    this.#textToLms = newAlarm(options.timers);
    this.#gathered = newAlarm(options.timers);
    this.#link = new LmsLink({
      ...options,
      newest: (anew) => this.#newest(anew),
      current: stamp.kept,
      onKept: stamp.acknowledge,
      onSuperseded: () => this.#stop("superseded"),
      isOnDevice: stamp.isOnDevice,
    });
    this.#start();
  }

  /** `text`: the learner is typing, more will follow. */
  change(state: LearnerState, urgency: "now" | "text"): void {
    if (!this.#mayWrite()) return;
    this.#stamp.change(state);
    if (urgency === "now") return this.flush();
    this.#textToDevice.set(textToDeviceMs, () => this.#keepOnDevice());
    this.#textToLms.set(textToLmsMs, () => this.flush());
  }

  /**
   * Keeps what changed on the device at once. Whether a `flush` is to follow: not of what is gathered, which goes with the next
   * one, or by itself. Where this computer keeps nothing, or nothing freezes the page, nothing waits.
   */
  keep(how: "sends" | "gathers"): boolean {
    if (!this.#hasUnsent() || !this.#isLive()) return false;
    if (this.#stamp.hasChanged()) this.#stamp.keep();
    const gathers = how === "gathers" && this.#link.freezes() && this.#stamp.isOnDevice();
    // The LMS's calls may freeze the page: that it is saving is on screen before.
    if (gathers || !this.#link.isConnected()) this.#sayKept();
    else if (!this.#link.isFailing()) this.#listen({ type: "saving" });
    if (gathers && !this.#gathered.isSet()) this.#gathered.set(gatherMs, () => this.flush());
    return !gathers;
  }

  /** Sends what waits: a field was left, or the page is being hidden. */
  flush(): void {
    this.#stopWaiting();
    if (!this.#hasUnsent()) return;
    if (this.#stamp.hasChanged() || !this.#stamp.isOnDevice()) this.#keepOnDevice();
    if (this.#isLive()) this.#link.send();
  }

  /** One answered question for the LMS; it goes with the next save, also to an LMS that is still to come. */
  record(interaction: Interaction): void {
    if (this.#mayWrite()) this.#link.record(interaction);
  }

  /** The learner pressed "Try again", or the browser is on line again. */
  tryAgain(): void {
    if (this.#mayWrite()) this.#link.tryAgain();
  }

  /** An LMS turned up late. `state` is what to go on with; `device` may now know the learner; `confirmed` as at launch. */
  attach(driver: LmsDriver, device: DeviceCopy, state: LearnerState, confirmed?: number): void {
    if (!this.#isLive()) return;
    this.#stamp.move(device, state, confirmed);
    this.#link.attach(driver);
    this.#start();
  }

  /** No LMS turned up: what was done so far is kept on this computer. */
  keepOn(device: DeviceCopy, state: LearnerState): void {
    if (!this.#isLive()) return;
    this.#stamp.move(device, state);
    this.#keepOnDevice();
  }

  /**
   * `beforeunload`: the page may be going, or stay. Also when nothing is left to save: the time of the visit would be lost where
   * nothing leaves in `pagehide`.
   */
  pause(): void {
    this.#stopWaiting();
    if (!this.#isLive() || !this.#mayWrite()) return;
    if (this.#hasUnsent()) this.#keepOnDevice();
    this.#link.pause();
  }

  /**
   * `pagehide`: sends everything and ends the LMS's session before it returns, once. Its answer is
   * not taken as a confirmation: Moodle's beacon says "true" unseen.
   */
  leave(): SaveResult {
    return this.#leave(false);
  }

  /**
   * The learner leaves by the button. The LMS's session ends only when the LMS has kept everything;
   * otherwise the page stays, and may still `leave`. The mirror goes if nothing is in it alone.
   */
  async exit(): Promise<SaveResult> {
    this.flush();
    const result = await this.#link.sendAll(() => this.#hasUnsent());
    if (!this.#isLive() || (result !== "kept" && this.#link.isConnected())) return result;
    // What ends the session may leave as a beacon (ILIAS in a click, the Learning Hub always): all was kept before it.
    const hadKept = !this.#hasUnsent();
    const answer = this.#leave(true);
    if (answer !== "kept" && !(answer === "queued" && hadKept)) return answer;
    if (this.#mayWrite()) this.#stamp.removeIfConfirmed();
    return "kept";
  }

  /** Another tab takes over: sends what waits, then never writes again. */
  stop(): void {
    this.flush();
    this.#stop("stopped");
  }

  #stop(type: "stopped" | "superseded"): void {
    this.#stopWaiting();
    this.#phase = "stopped";
    this.#link.close();
    this.#listen({ type });
  }

  #leave(byButton: boolean): SaveResult {
    this.#stopWaiting();
    if (!this.#isLive()) return "refused";
    if (this.#hasUnsent()) this.#stamp.keep();
    this.#phase = "left";
    return this.#link.leave(byButton);
  }

  /** What is being typed goes with any save, so that "saved" is true of all that is on screen. */
  #newest(anew: boolean): LearnerState {
    if (anew) this.#stamp.renew();
    this.#stopWaiting();
    if (anew || this.#stamp.hasChanged()) this.#stamp.keep();
    return this.#stamp.kept();
  }

  #mayWrite(): boolean {
    return this.#link.mode() === "normal" && this.#phase !== "stopped";
  }

  #hasUnsent(): boolean {
    return this.#mayWrite() && this.#stamp.hasUnsent();
  }

  /** Asked anew after each wait. */
  #isLive(): boolean {
    return this.#phase === "live";
  }

  /** All there is, typed or gathered, goes with what is sent now. */
  #stopWaiting(): void {
    for (const alarm of [this.#textToDevice, this.#textToLms, this.#gathered]) alarm.stop();
  }

  #keepOnDevice(): void {
    this.#stamp.keep();
    this.#sayKept();
  }

  #sayKept(): void {
    if (this.#link.isFailing() || !this.#isLive()) return;
    const connected = this.#link.isConnected();
    if (this.#stamp.isOnDevice()) this.#listen({ type: "device", connected });
    else if (!connected) this.#listen({ type: "not-kept" });
  }

  /**
   * What only this computer had goes out now, not with the learner's next action: there may be none. State and status in one
   * commit: an LMS that heard of the end alone would give back the state before it, for review only (Moodle).
   */
  #start(): void {
    this.#stopWaiting();
    if (!this.#mayWrite()) return this.#listen({ type: "review" });
    if (!this.#hasUnsent() && !this.#link.begin()) return;
    this.#stamp.keep();
    this.#link.send();
  }
}
