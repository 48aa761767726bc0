import { hooks } from "../../../contract/hooks.ts";
import type { PageTools } from "../../learner.ts";
import { all, focusOn, pagesOf } from "../../page/dom.ts";
import { reachEvent } from "../../page/links-into.ts";
import { after } from "../../page/timers.ts";

/** With the address the browser notes the state of each field, of which a large course has thousands: the page is drawn before. */
const addressMs = 400;

/** Moves between the pages of the document. */
export interface Navigation {
  current(): string;
  /** Shows a page; `target` is an element in it to go to instead of its heading. `quiet` leaves the focus alone. */
  go(page: string, options?: { readonly target?: HTMLElement; readonly quiet?: boolean }): void;
  onChange(listener: (page: string) => void): void;
}

/** Which pages may be shown, and what is done before one is. */
export interface Opening {
  mayOpen(page: string): boolean;
  open(page: HTMLElement): void;
}

/**
 * Shows one page at a time. The address is replaced, never pushed: in many LMS frames the browser's Back would leave
 * the player (learner-experience section 1).
 */
export function wireNavigation(
  page: Document,
  { drawTitle }: Pick<PageTools, "drawTitle">,
  { mayOpen, open }: Opening,
): Navigation {
  const pages = pagesOf(page);
  const listeners: ((page: string) => void)[] = [];
  const around = all(page, hooks.at);
  const wide = matchMedia("(min-width: 64em)");
  let current = "";

  const go: Navigation["go"] = (name, { target, quiet = false } = {}) => {
    const next = pages.get(name);
    if (!next || !mayOpen(name)) return;
    open(next);
    const moved = name !== current;
    current = name;
    for (const element of pages.values()) if (element.hidden === (element === next)) element.hidden = element !== next;
    for (const element of [page.body, next.parentElement?.parentElement, ...around])
      if (element) element.dataset["at"] = next.dataset["kind"] ?? "";
    markMenu(page, name, wide);
    drawTitle(next);
    // Not at launch: the browser would go to the fragment once the page has loaded, past header and skip link.
    if (!quiet) void after(addressMs).then(() => replaceAddress((target ?? next).id));
    if (moved) for (const listener of listeners) listener(name);
    if (quiet) return;
    if (target && target !== next) return goToTarget(target);
    scrollTo(0, 0);
    focusOn(next.querySelector<HTMLElement>("h1"));
  };

  wide.addEventListener("change", () => markMenu(page, current, wide));
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const id = decodeURIComponent(link?.hash.slice(1) ?? "");
    const target = id === "" ? null : page.getElementById(id);
    const owner = target?.closest<HTMLElement>(`[${hooks.page}]`)?.dataset["page"];
    if (!link || !target || event.defaultPrevented) return;
    event.preventDefault();
    if (owner === undefined) return goToTarget(target);
    go(owner, { target });
  });

  return { current: () => current, go, onChange: (listener) => void listeners.push(listener) };
}

/** What hides a target is told, or opened, first: a hidden heading cannot take the focus. */
function goToTarget(target: HTMLElement): void {
  target.closest("details")?.setAttribute("open", "");
  target.dispatchEvent(new Event(reachEvent, { bubbles: true }));
  focusOn(target);
  target.scrollIntoView({ block: "start" });
}

function markMenu(page: Document, current: string, wide: MediaQueryList): void {
  const links = all(page, hooks.status).flatMap((item) => {
    const link = item.closest("nav") ? item.querySelector("a") : null;
    return link ? [{ link, name: item.dataset["status"] }] : [];
  });
  for (const { link, name } of links) {
    if (name === current) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  // On a small screen the menu is a disclosure: it closes once it has done its work.
  const menu = links[0]?.link.closest("details");
  if (menu) menu.open = wide.matches;
}

/** Sandboxed frames without an origin of their own may refuse. */
function replaceAddress(id: string): void {
  try {
    history.replaceState(null, "", `#${encodeURIComponent(id)}`);
  } catch {
    // The address is a convenience; the page has changed all the same.
  }
}
