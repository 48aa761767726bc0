import type { Interaction } from "../../contract/interaction.ts";
import type { LmsDriver, SaveResult } from "../../contract/lms-driver.ts";
import type { LearnerState } from "../../contract/state.ts";
import { Alarm } from "./alarm.ts";
import { LmsLink, type LmsLinkOptions } from "./lms-link.ts";
import type { DeviceCopy } from "./mirror.ts";
import { Stamp, type StampOptions } from "./stamp.ts";

const textToDeviceMs = 900;
const textToLmsMs = 10_000;

/** `state` as restored: its token and counter are carried on, those of later states are ignored. */
export type SaverOptions = StampOptions & Omit<LmsLinkOptions, "current" | "onKept" | "isOnDevice">;

/**
 * Keeps each change, on the device first, then in the LMS, and says which. Lives as long as the page.
 * Answers are sent at once; text when the typing stops (`flush` on blur, page change and hiding).
 */
export class Saver {
  readonly #options: SaverOptions;
  readonly #stamp: Stamp;
  readonly #link: LmsLink;
  readonly #textToDevice: Alarm;
  readonly #textToLms: Alarm;
  #phase: "live" | "left" | "stopped" = "live";

  constructor(options: SaverOptions) {
    this.#options = options;
    const stamp = new Stamp(options);
    this.#stamp = stamp;
    this.#link = new LmsLink({
      ...options,
      current: () => stamp.kept,
      onKept: (counter, left) => stamp.acknowledge(counter, left),
      isOnDevice: () => stamp.isOnDevice,
    });
    this.#textToDevice = new Alarm(options.timers);
    this.#textToLms = new Alarm(options.timers);
    if (!this.#mayWrite) options.listen({ type: "review" });
  }

  /** `text`: the learner is typing, more will follow. */
  change(state: LearnerState, urgency: "now" | "text"): void {
    if (!this.#mayWrite) return;
    this.#stamp.change(state);
    if (urgency === "now") return this.flush();
    this.#textToDevice.set(textToDeviceMs, () => this.#keepOnDevice());
    this.#textToLms.set(textToLmsMs, () => this.flush());
  }

  /** Sends what waits: a field was left, the page changed or is being hidden. */
  flush(): void {
    this.#stopTyping();
    if (!this.#mayWrite || !this.#stamp.hasUnsent) return;
    this.#keepOnDevice();
    if (this.#phase === "live") this.#link.send();
  }

  /** One answered question for the LMS; it goes with the next save, also to an LMS that is still to come. */
  record(interaction: Interaction): void {
    if (this.#mayWrite) this.#link.record(interaction);
  }

  /** The learner pressed "Try again", or the browser is on line again. */
  tryAgain(): void {
    this.#link.tryAgain();
  }

  /** An LMS turned up late. `state` is what to go on with; `device` may now know the learner. */
  attach(driver: LmsDriver, device: DeviceCopy, state: LearnerState): void {
    if (this.#phase !== "live") return;
    this.#stamp.move(device, state);
    this.#link.attach(driver);
    if (this.#mayWrite) this.flush();
    else this.#options.listen({ type: "review" });
  }

  /** No LMS turned up: what was done so far is kept on this computer. */
  keepOn(device: DeviceCopy, state: LearnerState): void {
    if (this.#phase !== "live") return;
    this.#stamp.move(device, state);
    this.#keepOnDevice();
  }

  /**
   * `pagehide`: sends everything and ends the LMS's session before it returns, once. Its answer is
   * not taken as a confirmation: Moodle's beacon says "true" unseen.
   */
  leave(): SaveResult {
    this.#stopTyping();
    if (this.#phase !== "live") return "refused";
    if (this.#mayWrite && this.#stamp.hasUnsent) this.#stamp.keep();
    this.#phase = "left";
    return this.#link.leave();
  }

  /**
   * The learner leaves by the button. The LMS's session ends only when the LMS has kept everything;
   * otherwise the page stays, and may still `leave`. The mirror goes if nothing is in it alone.
   */
  async exit(): Promise<SaveResult> {
    this.flush();
    const result = await this.#link.settle(() => this.#mayWrite && this.#stamp.hasUnsent);
    const isReady = result === "kept" || !this.#link.isConnected;
    if (!isReady || this.#phase !== "live") return result;
    const answer = this.leave();
    if (answer === "kept") this.#stamp.removeIfConfirmed();
    return answer;
  }

  /** Another tab takes over: sends what waits, then never writes again. */
  stop(): void {
    this.flush();
    this.#phase = "stopped";
    this.#link.close();
    this.#options.listen({ type: "stopped" });
  }

  get #mayWrite(): boolean {
    return this.#link.mode === "normal" && this.#phase !== "stopped";
  }

  #stopTyping(): void {
    this.#textToDevice.stop();
    this.#textToLms.stop();
  }

  #keepOnDevice(): void {
    this.#stamp.keep();
    if (this.#link.isFailing || this.#phase !== "live") return;
    const connected = this.#link.isConnected;
    if (this.#stamp.isOnDevice) this.#options.listen({ type: "device", connected });
    else if (!connected) this.#options.listen({ type: "not-kept" });
  }
}
