import { tried } from "../tried.ts";

/**
 * The same text by the same keys, in IndexedDB. It is slower than `localStorage`, and outlives what takes that away:
 * Moodle 4.5 clears it at each login (core/storage_validation), and a browser that is killed within some 15 seconds
 * of a write may never have put it on disk.
 */
export interface LastingCopy {
  /** What it held when the page was opened, with what was put since. */
  readonly held: ReadonlyMap<string, string>;
  /** Whether all that was put arrived, as far as is known. */
  isSound(): boolean;
  /** In the order of the calls, a moment later. Never throws. */
  put(key: string, text: string): void;
}

/** Where there is none, or none in time. */
export const noLastingCopy: LastingCopy = {
  held: new Map(),
  isSound: () => false,
  put: () => undefined,
};

const store = "kept";

/** One database for each course: no other course's, and no other tool's, is read or held up. Fails where there can be none. */
export async function openLastingCopy(name: string, factory: () => IDBFactory): Promise<LastingCopy> {
  const opening = factory().open(name);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
  const database = await answerOf(opening);
  const found = database.transaction(store).objectStore(store);
  const [keys, texts] = await Promise.all([answerOf(found.getAllKeys()), answerOf(found.getAll())]);
  // Written by this file.
  const held = new Map(keys.map((key, nth) => [key as string, texts[nth] as string]));
  let isSound = true;
  return {
    held,
    isSound: () => isSound,
    put(key, text) {
      held.set(key, text);
      const isSent = tried(() => {
        const change = database.transaction(store, "readwrite");
        change.onabort = () => (isSound = false);
        change.objectStore(store).put(text, key);
        // By itself it would be done only after an answer, which a page on its way out does not hear any more.
        change.commit();
        return true;
      });
      isSound &&= isSent === true;
    },
  };
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });
}
