import type { CourseData } from "../../contract/page-data.ts";
import { tried } from "../tried.ts";
import { noLastingCopy } from "./lasting-copy.ts";
import { writtenAt } from "./written-at.ts";

/** What we need of `localStorage`; the browser's own has more. */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Text kept on this computer, or only until the page is closed where the browser refuses. Never throws. There may be a
 * second copy of it, which is written a moment later; the first one can be cleared, or lose its last writes, unseen.
 */
export interface DeviceStorage {
  /** Whether what is kept outlives the page, in either copy. It may turn false when the space is used up. */
  isLasting(): boolean;
  get(key: string): string | undefined;
  /** The same, and what the second copy has where that is another text. Which is the newer only the texts can say. */
  copies(key: string): readonly string[];
  /** Whether the text is now kept for longer than the page. */
  set(key: string, text: string): boolean;
  /** What was written `until` then, also in a second copy that was not there in time; otherwise all that is known of. */
  remove(key: string, until?: number): void;
  keys(): readonly string[];
}

/**
 * Text in the first copy that says: whatever the second still holds, what was written until then is removed. Not for ever: the first
 * may lose what was written after it. No text of ours begins with a space.
 */
export function isRemoval(text: string | undefined): boolean {
  return text?.startsWith(" ") === true;
}

/** Everything of ours begins so: other content of the same LMS shares the storage. */
export const keyPrefix = "build-course:";

/** What a unit's work is kept under: two units of a course open side by side are not in each other's way. */
export function storageName({ course }: CourseData): string {
  return course.unit === undefined ? course.id : `${course.id}/${course.unit}`;
}

/**
 * Opens the storage; without `open` nothing outlives the page. It is called within `try`: reading `window.localStorage` itself throws in a
 * sandboxed frame or where third-party storage is blocked. When the space is used up, the oldest
 * entry that `ageOf` allows to drop goes first (milliseconds since 1970; `undefined` = must stay).
 */
export function openDeviceStorage(
  open: (() => BrowserStorage) | undefined,
  ageOf: (key: string, text: string) => number | undefined,
  lasting = noLastingCopy,
): DeviceStorage {
  const browser = probed(open);
  const memory = new Map<string, string>();
  const { held } = lasting;
  const keys = (): readonly string[] => [...new Set([...browserKeys(browser), ...memory.keys(), ...held.keys()])];
  const here = (key: string): string | undefined => memory.get(key) ?? tried(() => browser?.getItem(key)) ?? undefined;
  const copies = (key: string): readonly string[] => {
    const [first, second] = [here(key), held.get(key)];
    // An empty text is none.
    if (!isRemoval(first)) return [...new Set([first, second])].flatMap((text) => text || []);
    return second && writtenAt(second) > writtenAt(first) ? [second] : [];
  };
  const put = (key: string, text: string): boolean =>
    browser !== undefined && tried(() => (browser.setItem(key, text), true)) === true;
  const remove = (key: string, until = 0): void => {
    const at = Math.max(until, writtenAt(here(key)), writtenAt(held.get(key)));
    memory.delete(key);
    // The second copy may never be rid of it: the first remembers that it must not come back from there.
    tried(() => (until || held.has(key) ? browser?.setItem(key, ` ${at}`) : browser?.removeItem(key)));
    if (held.get(key)) lasting.put(key, "");
  };
  const dropOldest = (except: string): boolean => {
    const found = browserKeys(browser).flatMap((key) => {
      const age = key === except ? undefined : ageOf(key, here(key) ?? "");
      return age === undefined ? [] : [{ key, age }];
    });
    const oldest = found.sort((a, b) => a.age - b.age)[0];
    // The second copy is not short of space, and may have more.
    if (oldest) tried(() => browser?.removeItem(oldest.key));
    return oldest !== undefined;
  };
  for (const key of held.keys()) if (isRemoval(here(key)) && !copies(key)[0]) remove(key);
  return {
    isLasting: () => (browser !== undefined && memory.size === 0) || lasting.isSound(),
    get: (key) => copies(key)[0],
    copies,
    remove,
    keys,
    set(key, text) {
      // Where there is no room for the text, what says that there is none would hide the second copy.
      if (isRemoval(here(key))) tried(() => browser?.removeItem(key));
      let kept = put(key, text);
      for (let tries = keys().length; !kept && tries > 0 && dropOldest(key); tries--) kept = put(key, text);
      if (kept) memory.delete(key);
      else memory.set(key, text);
      lasting.put(key, text);
      return kept || lasting.isSound();
    },
  };
}

/** Only reads: a storage that is merely full must not count as blocked. */
function probed(open: (() => BrowserStorage) | undefined): BrowserStorage | undefined {
  return tried(() => {
    const browser = open?.();
    browser?.getItem(keyPrefix);
    return browser;
  });
}

function browserKeys(browser: BrowserStorage | undefined): readonly string[] {
  const all = tried(() => Array.from({ length: browser?.length ?? 0 }, (_, nth) => browser?.key(nth) ?? "")) ?? [];
  return all.filter((key) => key.startsWith(keyPrefix));
}
