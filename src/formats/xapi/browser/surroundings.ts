import type { LastingCopy } from "../../../contract/lasting-copy.ts";
import type { Surroundings } from "./opening.ts";

/** The page this script runs in. */
export function browserSurroundings(lasting: Promise<LastingCopy | undefined>): Surroundings {
  return {
    search: location.search,
    send: (url, init) => (init.keepalive && !("keepalive" in Request.prototype) ? sendNow : fetch)(url, init),
    clock: () => Date.now(),
    local: () => localStorage,
    lasting,
    session: () => sessionStorage,
    isReloading: watchForReload(),
  };
}

/**
 * Firefox before 133 has no `keepalive`, and drops what a closing page fetches. It allows what Chrome and Safari do not: a request
 * that is waited for.
 */
function sendNow(url: string, { method = "POST", headers, body }: RequestInit): Promise<Response> {
  const request = new XMLHttpRequest();
  request.open(method, url, false);
  new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value));
  request.send(typeof body === "string" ? body : null);
  // 204 has no body, and a `Response` with one throws.
  return Promise.resolve(new Response(request.responseText || null, { status: request.status }));
}

/** A reload follows its key at once. */
const keyLifeMs = 3000;

/**
 * Whether the page is being reloaded: a browser does not say so at `pagehide`. Chrome and Edge tell of it beforehand by the
 * Navigation API; elsewhere the keys for it are known. A reload by the browser's button then counts as leaving.
 */
function watchForReload(): () => boolean {
  let reloadAt = -Infinity;
  const note = (): void => void (reloadAt = performance.now());
  addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (key === "F5" || ((ctrlKey || metaKey) && key.toLowerCase() === "r")) note();
  });
  const navigation: unknown = Reflect.get(window, "navigation");
  if (navigation instanceof EventTarget) {
    navigation.addEventListener("navigate", (event) => {
      if (Reflect.get(event, "navigationType") === "reload") note();
    });
  }
  return () => performance.now() - reloadAt < keyLifeMs;
}
