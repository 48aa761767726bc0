/**
 * Calls `show` when a link leads into one of these parts of the page, before the page goes there: what is hidden can
 * take no focus.
 */
export function onLinksInto(parts: readonly HTMLElement[], show: (index: number) => void): void {
  addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      const inside = document.getElementById(decodeURIComponent(link?.hash.slice(1) ?? ""));
      const index = parts.findIndex((part) => part.contains(inside));
      if (inside && index >= 0) show(index);
    },
    true,
  );
}
