import { keyPrefix } from "../saving/device-storage.ts";

/**
 * A cache gave a script of another version of the course than this document is of. Reloading alone would not do: browsers take a
 * page's scripts from the cache as long as they count as fresh (Chrome since 54). So they are asked for anew, past the cache, and
 * the page is loaded again; once for a document, because a cache further away may give the same again.
 */
export async function loadAnew(marks: readonly string[]): Promise<void> {
  const key = `${keyPrefix}anew`;
  const wanted = marks.join();
  try {
    if (sessionStorage.getItem(key) === wanted) return;
    sessionStorage.setItem(key, wanted);
    const scripts = [...document.scripts].filter(({ src }) => src);
    await Promise.all(scripts.map(({ src }) => fetch(src, { cache: "reload" })));
    location.reload();
  } catch {
    // No storage, or nothing may be fetched: the page says that it has not started.
  }
}
