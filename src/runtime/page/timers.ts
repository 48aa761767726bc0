import type { Timers } from "../saving/alarm.ts";

/** The browser's own. `window`, because Node's types call a timer an object. */
export const browserTimers: Timers = {
  set: (action, delayMs) => window.setTimeout(action, delayMs),
  clear: (id) => clearTimeout(id),
};

/** Resolves, to nothing, once the time has passed. */
export function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}
