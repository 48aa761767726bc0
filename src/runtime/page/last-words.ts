/**
 * Whether what a page sends or stores in `pagehide` may come to nothing: with the last tab of a site Firefox ends its process, while
 * the event runs (seen in 140 and 153, where neither `keepalive` nor a beacon nor a synchronous request
 * helped). In `beforeunload` it waits for the page. The cost is its back/forward cache, from which we start afresh anyway.
 */
export function losesLastWords(): boolean {
  return /\bFirefox\//.test(navigator.userAgent);
}
