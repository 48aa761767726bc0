/** The browser's timers, or a test's. Times in milliseconds. */
export interface Timers {
  set(action: () => void, delayMs: number): number;
  clear(id: number): void;
}

/** One timer that can be set anew. */
export interface Alarm {
  isSet(): boolean;
  /** Replaces what was set before. */
  set(delayMs: number, action: () => void): void;
  stop(): void;
}

export function newAlarm(timers: Timers): Alarm {
  let id: number | undefined;
  const stop = (): void => {
    if (id !== undefined) timers.clear(id);
    id = undefined;
  };
  return {
    isSet: () => id !== undefined,
    stop,
    set(delayMs, action) {
      stop();
      id = timers.set(() => {
        id = undefined;
        action();
      }, delayMs);
    },
  };
}
