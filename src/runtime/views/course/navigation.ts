import { hooks } from "../../../contract/hooks.ts";
import type { PageTools } from "../../learner.ts";
import { all, focusOn, pagesOf } from "../../page/dom.ts";
import { reachEvent } from "../../page/links-into.ts";
import { after } from "../../page/timers.ts";
import { topOf, type Seen } from "./last-seen.ts";
import { markMenu } from "./menu.ts";

/** With the address the browser notes the state of each field, of which a large course has thousands: the page is drawn before. */
const addressMs = 400;

/** How a page is opened. */
export interface Manner {
  /** An element in it to go to instead of its heading. */
  readonly target?: HTMLElement | undefined;
  /** Goes to what was last seen of it, if anything was. */
  readonly again?: boolean | undefined;
  /** Leaves focus and window alone. */
  readonly quiet?: boolean;
  /** The browser has the address already: it went back, forward, or was given it. */
  readonly isAddressed?: boolean | undefined;
}

/** Moves between the pages of the document. */
export interface Navigation {
  current(): string;
  go(page: string, manner?: Manner): void;
  /** The block gone to, if it is one, is given too. */
  onChange(listener: (page: string, block?: HTMLElement) => void): void;
  /** What was last seen of each page. */
  readonly seen: Map<string, Seen>;
  /** Opens what the address names, as if it were a link; whether it names anything that may be opened. */
  goToAddress(): boolean;
}

/** Which pages may be shown, and what is done before one is. */
export interface Opening {
  mayOpen(page: string): boolean;
  open(page: HTMLElement): void;
}

/**
 * Shows one page at a time. Each has an entry in the browser's history, so that Back stays in the course while a page of it is
 * before; there is none of which nobody asked, so that the next one leaves.
 */
export function wireNavigation(
  page: Document,
  { drawTitle }: Pick<PageTools, "drawTitle">,
  { mayOpen, open }: Opening,
): Navigation {
  const pages = pagesOf(page);
  const listeners: ((page: string, block?: HTMLElement) => void)[] = [];
  const around = [page.body, pages.values().next().value?.parentElement?.parentElement, ...all(page, hooks.at)];
  const wide = matchMedia("(min-width: 64em)");
  const seen = new Map<string, Seen>();
  let current = "";
  let moves = 0;

  const go: Navigation["go"] = (name, { target, again, quiet, isAddressed } = {}) => {
    const next = pages.get(name);
    if (!next || !mayOpen(name)) return;
    const moved = name !== current;
    const step = next.dataset["step"];
    // The page a course begins with has the entry that it was opened by.
    const hasAddress = isAddressed === true || current === "";
    if (moved && current) keepSeen(seen, current, pages.get(current));
    open(next);
    current = name;
    showOnly(next, [...pages.values()], around);
    markMenu(page, name, wide);
    drawTitle(next);
    const move = ++moves;
    // The first comes before all others, and is the entry that there is.
    void after(addressMs).then(() => {
      const isNew = (moved || next.dataset["step"] !== step) && !hasAddress && name !== "closed";
      if (move === 1 || move === moves) writeEntry(name, hasAddress ? undefined : (target ?? next).id, isNew);
    });
    const place = again ? seen.get(name) : undefined;
    const block = place?.block ?? target?.closest<HTMLElement>(`[${hooks.block}]`) ?? undefined;
    if (moved) for (const listener of listeners) listener(name, block);
    if (quiet) return;
    if (place) return goToTarget(place.block, place.above);
    if (target && target !== next) return goToTarget(target);
    if (step) next.dispatchEvent(new Event(reachEvent));
    scrollTo(0, 0);
    focusOn(next.querySelector<HTMLElement>("h1"));
  };

  wide.addEventListener("change", () => markMenu(page, current, wide));
  const follow = wireLinks(page, { go, current: () => current, mayOpen });
  return {
    current: () => current,
    go,
    onChange: (listener) => void listeners.push(listener),
    seen,
    goToAddress: () => location.hash !== "#start" && follow(location.hash, { again: true, isAddressed: true }),
  };
}

function keepSeen(seen: Map<string, Seen>, page: string, section: HTMLElement | undefined): void {
  const top = topOf(section);
  if (top) seen.set(page, top);
  else seen.delete(page);
}

/** Shows one of the pages; what is around them is told of which kind it is. */
function showOnly(
  next: HTMLElement,
  pages: readonly HTMLElement[],
  around: readonly (HTMLElement | null | undefined)[],
): void {
  for (const element of pages) if (element.hidden === (element === next)) element.hidden = element !== next;
  for (const element of around) if (element) element.dataset["at"] = next.dataset["kind"] ?? "";
}

/** Links within the document, and Back and Forward. Gives what follows an address; whether there is anything to open there. */
function wireLinks(
  page: Document,
  { go, current, mayOpen }: Pick<Navigation, "go" | "current"> & Pick<Opening, "mayOpen">,
): (hash: string, manner: Manner) => boolean {
  const follow = (hash: string, { again, isAddressed }: Manner): boolean => {
    const target = targetOf(page, hash);
    const owner = target?.closest<HTMLElement>(`[${hooks.page}]`)?.dataset["page"];
    if (!target || owner === "closed" || (owner && !mayOpen(owner))) return false;
    if (owner === undefined) goToTarget(target);
    else go(owner, { target, isAddressed, again: again && target.dataset["page"] === owner });
    return true;
  };
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.defaultPrevented || !targetOf(page, link.hash)) return;
    event.preventDefault();
    // A list of pages, and the start page's one button, lead to where one was.
    const again = link.closest(`[${hooks.status}], [${hooks.action}=continue]`) !== null;
    follow(link.hash, { again: again && !link.hasAttribute("aria-current") });
  });
  addEventListener("popstate", ({ state }) => {
    if (page.documentElement.dataset["closed"] !== undefined) return;
    // Where the page stays, it is another part of it.
    if (typeof state === "string" && state !== current()) go(state, { again: true, isAddressed: true });
    else follow(location.hash, { isAddressed: true });
  });
  return follow;
}

function targetOf(page: Document, hash: string): HTMLElement | null {
  try {
    return page.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    // Somebody typed a per cent sign.
    return null;
  }
}

/** What hides a target is told, or opened, first: a hidden heading cannot take the focus. */
function goToTarget(target: HTMLElement, above = 0): void {
  target.closest("details")?.setAttribute("open", "");
  target.dispatchEvent(new Event(reachEvent, { bubbles: true }));
  focusOn(target);
  target.scrollIntoView({ block: "start" });
  scrollBy(0, above * target.offsetHeight);
}

/** Sandboxed frames without an origin of their own may refuse. */
function writeEntry(page: string, id: string | undefined, isNew: boolean): void {
  const address = id === undefined ? id : `#${encodeURIComponent(id)}`;
  try {
    history[isNew ? "pushState" : "replaceState"](page, "", address);
  } catch {
    // The address is a convenience; the page has changed all the same.
  }
}
