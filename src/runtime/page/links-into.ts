/** Sent to what a link leads to, before the page goes there. */
export const reachEvent = "bc-reach";

/** Calls `show` when a link leads into one of these parts of the page: what is hidden can take no focus. */
export function onLinksInto(parts: readonly HTMLElement[], show: (index: number) => void): void {
  for (const [index, part] of parts.entries()) part.addEventListener(reachEvent, () => show(index));
}
