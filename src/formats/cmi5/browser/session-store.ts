import type { CmiSession } from "../../../contract/xapi.ts";
import { keyPrefix, openDeviceStorage, type BrowserStorage } from "../../../runtime/saving/device-storage.ts";
import { tried } from "../../../runtime/tried.ts";

/**
 * What a cmi5 session must remember across a reload, and no longer: on a shared computer its token is not left behind. A
 * launch has a fetch URL of its own, so that is its key.
 */
export interface SessionStore {
  /** `undefined` until a token is there. */
  get(): CmiSession | undefined;
  change(part: Partial<CmiSession>): void;
}

const fresh: CmiSession = { token: "", seconds: 0, begun: "", judged: false, ended: false };

export function openSessionStore(open: () => BrowserStorage, fetchUrl: string): SessionStore {
  const storage = openDeviceStorage(open, () => undefined);
  const key = `${keyPrefix}cmi5:${fetchUrl}`;
  const get = (): CmiSession | undefined => {
    const text = storage.get(key);
    const found = text === undefined ? undefined : tried((): unknown => JSON.parse(text));
    // Written by this file.
    return typeof found === "object" && found !== null ? { ...fresh, ...found } : undefined;
  };
  return {
    get,
    change: (part) => void storage.set(key, JSON.stringify({ ...fresh, ...get(), ...part })),
  };
}
