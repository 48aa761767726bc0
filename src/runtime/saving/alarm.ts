/** The browser's timers, or a test's. Times in milliseconds. */
export interface Timers {
  set(action: () => void, delayMs: number): number;
  clear(id: number): void;
}

/** One timer that can be set anew. */
export class Alarm {
  readonly #timers: Timers;
  #id: number | undefined;

  constructor(timers: Timers) {
    this.#timers = timers;
  }

  get isSet(): boolean {
    return this.#id !== undefined;
  }

  /** Replaces what was set before. */
  set(delayMs: number, action: () => void): void {
    this.stop();
    this.#id = this.#timers.set(() => {
      this.#id = undefined;
      action();
    }, delayMs);
  }

  stop(): void {
    if (this.#id !== undefined) this.#timers.clear(this.#id);
    this.#id = undefined;
  }
}
