import type { LearnerState, Slot } from "../../contract/state.ts";
import { encode } from "../state/suspend-data.ts";
import type { DeviceCopy, MirrorRecord } from "./mirror.ts";

export interface StampOptions {
  readonly slots: readonly Slot[];
  readonly state: LearnerState;
  /** The last save of this attempt that the LMS is known to have; see `confirmedCounter`. */
  readonly confirmed: number;
  readonly device: DeviceCopy;
  readonly clock: () => number;
  readonly newToken: () => number;
}

/**
 * Gives each save the attempt's token and the next counter, keeps it on the device, and remembers
 * what the LMS has confirmed.
 */
export class Stamp {
  readonly #options: StampOptions;
  #device: DeviceCopy;
  /** What the copy held before this page wrote to it. */
  readonly #before: MirrorRecord | undefined;
  /** The newest save. */
  #kept: LearnerState;
  /** What changed since; it gets its counter when it is kept. */
  #change: LearnerState | undefined;
  #acknowledged: number;
  #left: readonly number[] = [];
  #isOnDevice = false;

  constructor(options: StampOptions) {
    this.#options = options;
    this.#device = options.device;
    this.#before = options.device.read();
    this.#kept = options.state;
    this.#acknowledged = options.confirmed;
  }

  get kept(): LearnerState {
    return this.#kept;
  }

  get isOnDevice(): boolean {
    return this.#isOnDevice;
  }

  /** Whether anything is not confirmed by the LMS. */
  get hasUnsent(): boolean {
    return this.#change !== undefined || this.#acknowledged < this.#kept.counter;
  }

  change(state: LearnerState): void {
    this.#change = state;
  }

  /**
   * Goes on with another state, which is a save of its own, in another copy. The copy used so far may be
   * anyone's (no LMS had said who is learning): it is left as it was found.
   */
  move(device: DeviceCopy, state: LearnerState): void {
    if (this.#before) this.#device.write(this.#before);
    else this.#device.remove();
    this.#device = device;
    this.#kept = state;
    this.#change = state;
    this.#acknowledged = 0;
  }

  /** Writes the newest state to the device. */
  keep(): void {
    if (this.#change) {
      const token = this.#kept.token || this.#options.newToken();
      this.#kept = { ...this.#change, token, counter: this.#kept.counter + 1 };
      this.#change = undefined;
    }
    this.#write();
  }

  acknowledge(counter: number, left: readonly number[]): void {
    this.#acknowledged = counter;
    this.#left = left;
    this.#device.mark({ token: this.#kept.token, acknowledged: counter });
    this.#write();
  }

  /** After an exit: notes that did not fit stay until the learner has them or discards them. */
  removeIfConfirmed(): void {
    if (!this.hasUnsent && this.#left.length === 0) this.#device.remove();
  }

  #write(): void {
    const { counter } = this.#kept;
    const { text } = encode(this.#kept, this.#options.slots, Infinity);
    const savedAt = this.#options.clock();
    const record = { state: text, counter, savedAt, acknowledged: this.#acknowledged, left: this.#left };
    this.#isOnDevice = this.#device.write(record);
  }
}
