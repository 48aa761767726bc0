/** A gap between two looks at the clock that is longer than this is sleep, not study. */
const longestGapSeconds = 15 * 60;

/** Seconds spent on the page. Monotonic, so a changed clock gives no negative time; sleep is capped. */
export interface SessionTime {
  seconds(): number;
}

/** `now` in milliseconds, monotonic. The time is looked at on every learner action and each minute. */
export function sessionTime(now: () => number = () => performance.now()): SessionTime {
  let last = now();
  let total = 0;
  return {
    seconds() {
      const current = now();
      total += Math.min(Math.max(0, (current - last) / 1000), longestGapSeconds);
      last = current;
      return total;
    },
  };
}
