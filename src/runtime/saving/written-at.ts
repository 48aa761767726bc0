import type { MirrorRecord } from "../../contract/state.ts";
import type { Statement } from "../../contract/xapi.ts";
import { tried } from "../tried.ts";

/**
 * When a text on the device was written, in milliseconds since 1970: of a mirror; of statements that wait, the last one's; of what
 * says that they were removed, the last of what was. Anything else has none.
 */
export function writtenAt(text = ""): number {
  const found = tried((): unknown => JSON.parse(text));
  if (typeof found === "number") return found;
  const last: unknown = Array.isArray(found) ? found.at(-1) : found;
  // Written by the files beside this one.
  const { savedAt, timestamp = "" } = (last ?? {}) as Partial<MirrorRecord & Statement>;
  return savedAt ?? (Date.parse(timestamp) || 0);
}
