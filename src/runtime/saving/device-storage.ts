import type { CourseData } from "../../contract/page-data.ts";
import { tried } from "../tried.ts";

/** What we need of `localStorage`; the browser's own has more. */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Text kept on this computer, or only until the page is closed where the browser refuses. Never throws. */
export interface DeviceStorage {
  /** Whether what is kept outlives the page. It may turn false when the space is used up. */
  isLasting(): boolean;
  get(key: string): string | undefined;
  /** Whether the text is now kept for longer than the page. */
  set(key: string, text: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Everything of ours begins so: other content of the same LMS shares the storage. */
export const keyPrefix = "build-course:";

/** What a unit's work is kept under: two units of a course open side by side are not in each other's way. */
export function storageName({ course }: CourseData): string {
  return course.unit === undefined ? course.id : `${course.id}/${course.unit}`;
}

/**
 * Opens the storage. `open` is called within `try`: reading `window.localStorage` itself throws in a
 * sandboxed frame or where third-party storage is blocked. When the space is used up, the oldest
 * entry that `ageOf` allows to drop goes first (milliseconds since 1970; `undefined` = must stay).
 */
export function openDeviceStorage(
  open: () => BrowserStorage,
  ageOf: (key: string, text: string) => number | undefined,
): DeviceStorage {
  const browser = probed(open);
  const memory = new Map<string, string>();
  const keys = (): readonly string[] => [...new Set([...browserKeys(browser), ...memory.keys()])];
  const get = (key: string): string | undefined => memory.get(key) ?? tried(() => browser?.getItem(key)) ?? undefined;
  const remove = (key: string): void => {
    memory.delete(key);
    tried(() => browser?.removeItem(key));
  };
  const put = (key: string, text: string): boolean =>
    browser !== undefined && tried(() => (browser.setItem(key, text), true)) === true;
  const dropOldest = (except: string): boolean => {
    const found = browserKeys(browser).flatMap((key) => {
      const age = key === except ? undefined : ageOf(key, get(key) ?? "");
      return age === undefined ? [] : [{ key, age }];
    });
    const oldest = found.sort((a, b) => a.age - b.age)[0];
    if (oldest) remove(oldest.key);
    return oldest !== undefined;
  };
  return {
    isLasting: () => browser !== undefined && memory.size === 0,
    get,
    remove,
    keys,
    set(key, text) {
      let kept = put(key, text);
      for (let tries = keys().length; !kept && tries > 0 && dropOldest(key); tries--) kept = put(key, text);
      if (kept) memory.delete(key);
      else memory.set(key, text);
      return kept;
    },
  };
}

/** Only reads: a storage that is merely full must not count as blocked. */
function probed(open: () => BrowserStorage): BrowserStorage | undefined {
  return tried(() => {
    const browser = open();
    browser.getItem(keyPrefix);
    return browser;
  });
}

function browserKeys(browser: BrowserStorage | undefined): readonly string[] {
  const all = tried(() => Array.from({ length: browser?.length ?? 0 }, (_, nth) => browser?.key(nth) ?? "")) ?? [];
  return all.filter((key) => key.startsWith(keyPrefix));
}
