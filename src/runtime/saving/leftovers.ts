import type { Statement } from "../../contract/xapi.ts";
import type { MirrorRecord } from "../../contract/state.ts";
import { tried } from "../tried.ts";
import type { DeviceStorage } from "./device-storage.ts";
import { anyone } from "./mirror.ts";

/** How long work that its LMS may never have had waits for its learner on a computer that others use. */
const leftoverLifeMs = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes what others left on this computer, of whatever course, and did not come back for. One's own the launch decides on,
 * and says so; and what was done without an LMS has no other place.
 */
export function removeLeftovers(storage: DeviceStorage, ownKey: string, now: number): void {
  for (const key of storage.keys()) {
    if ([anyone, whose(ownKey)].includes(whose(key))) continue;
    const writtenAt = Math.max(...storage.copies(key).map(timeOf));
    if (writtenAt > 0 && writtenAt < now - leftoverLifeMs) storage.remove(key);
  }
}

function whose(key: string): string | undefined {
  return key.split(":")[3];
}

/** Of a mirror; of statements that wait, the last one's. Anything else has none. */
function timeOf(text: string): number {
  const found = tried((): unknown => JSON.parse(text));
  const last: unknown = Array.isArray(found) ? found.at(-1) : found;
  // Written by the files beside this one.
  const { savedAt, timestamp = "" } = (last ?? {}) as Partial<MirrorRecord & Statement>;
  return savedAt ?? (Date.parse(timestamp) || 0);
}
