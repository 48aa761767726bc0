import type { DeviceStorage } from "./device-storage.ts";
import { anyone } from "./mirror.ts";
import { writtenAt } from "./written-at.ts";

/** How long work that its LMS may never have had waits for its learner on a computer that others use. */
const leftoverLifeMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes what others left on this computer, of whatever course, and did not come back for. One's own the launch decides on,
 * and says so; and what was done without an LMS has no other place.
 */
export function removeLeftovers(storage: DeviceStorage, ownKey: string, now: number): void {
  for (const key of storage.keys()) {
    if ([anyone, whose(ownKey)].includes(whose(key))) continue;
    const last = Math.max(...storage.copies(key).map(writtenAt));
    if (last > 0 && last < now - leftoverLifeMs) storage.remove(key);
  }
}

function whose(key: string): string | undefined {
  return key.split(":")[3];
}
