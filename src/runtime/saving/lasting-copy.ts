import type { LastingCopy } from "../../contract/lasting-copy.ts";
import { tried } from "../tried.ts";

/** Where there is none, or none in time. */
export const noLastingCopy: LastingCopy = {
  held: new Map(),
  isSound: () => false,
  put: () => undefined,
};

/** How long is waited for one that is slow to open; it answers in some 10 ms, on a busy computer in half a second, or may never. */
export const lastingCopyMs = 1000;

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
