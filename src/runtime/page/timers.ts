import type { Timers } from "../saving/alarm.ts";

/** The browser's own. `window`, because Node's types call a timer an object. */
export const browserTimers: Timers = {
  set: (action, delayMs) => window.setTimeout(action, delayMs),
  clear: (id) => clearTimeout(id),
};

/** A frame that takes longer is not waited for: a page out of sight, or in a frame that is, draws none. */
const longestFrameMs = 250;

/** Once what was just drawn can be seen. What freezes the page may begin then, and not before. */
export function afterPaint(action: () => void): void {
  let isDue = true;
  const act = (): void => {
    if (!isDue) return;
    isDue = false;
    action();
  };
  // A frame is painted after its callbacks: at the next one it is on its way to the screen.
  window.requestAnimationFrame(() => window.requestAnimationFrame(act));
  browserTimers.set(act, longestFrameMs);
}

/** Resolves, to nothing, once the time has passed. */
export function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}
