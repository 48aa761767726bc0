/*
 * What runs in the page of the course. Each function stands alone: only its own text goes into the browser.
 */

/** Where the learner is. */
export function placeOf() {
  const focus = document.activeElement;
  return {
    title: document.title,
    page: document.querySelector<HTMLElement>("[data-page]:not([hidden])")?.dataset["page"],
    focus: `${focus?.tagName ?? ""} ${focus?.textContent.replace(/\s+/g, " ").trim() ?? ""}`,
    dialogs: document.querySelectorAll("dialog[open]").length,
    open: document.querySelectorAll("details[open]").length,
    chosen: document.querySelectorAll("input:checked").length,
    history: history.length,
    scrollTop: Math.round(scrollY),
  };
}

/** Follows a link to a page that nothing on this one links to. */
export function followLinkTo(id: string): void {
  const link = document.createElement("a");
  link.href = `#${id}`;
  document.body.append(link);
  link.click();
  link.remove();
}

/**
 * Notes down all controls that can be seen, in the order of the document, and puts the focus before the first. Gives
 * their number. A group of radios is one, the one chosen or the first; a row of tabs is one, the open tab.
 */
export function markControls(): number {
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const candidates = document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, video[controls], audio[controls], iframe, [tabindex='0']",
  );
  const groups = new Set<string>();
  const controls = [...candidates].filter((element) => {
    if (!isSeen(element) && !element.matches(".skip")) return false;
    if (element.matches("[role=tab][tabindex='-1']")) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const chosen = document.querySelector(`input[name="${element.name}"]:checked`) ?? element;
    if (chosen !== element || groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
  Reflect.set(window, "controls", controls);
  // Focus that goes to what is taken away at once starts anew from there.
  const start = document.createElement("span");
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  return controls.length;
}

/** Which of the controls has the focus; -1 when it is none of them, `undefined` when the focus has left the page. */
export function stopNow(): number | undefined {
  const focus = document.activeElement;
  if (!focus || focus === document.body || focus === document.documentElement) return undefined;
  return (Reflect.get(window, "controls") as readonly Element[]).indexOf(focus); // Set by markControls.
}

/** What is wrong with where the focused control is: nothing when it is in view and uncovered. */
export function isInView(): string | undefined {
  const focus = document.activeElement;
  const box = focus?.getClientRects()[0];
  if (!focus || !box) return "no focus";
  const name = `${focus.tagName} ${focus.textContent.trim().slice(0, 30)}`;
  const isTall = box.height > innerHeight;
  if (!isTall && (box.top < -1 || box.bottom > innerHeight + 1)) return `${name}: ${box.top} to ${box.bottom}`;
  if (box.left < -1 || box.right > innerWidth + 1) return `${name}: ${box.left} to ${box.right} across`;
  const hit = document.elementFromPoint(
    (box.left + box.right) / 2,
    Math.min(Math.max((box.top + box.bottom) / 2, 1), innerHeight - 1),
  );
  const label = focus.closest("label");
  const isUncovered = hit !== null && (focus.contains(hit) || hit.contains(focus) || (label?.contains(hit) ?? false));
  return isUncovered ? undefined : `${name}: covered by ${hit?.outerHTML.slice(0, 60) ?? "nothing"}`;
}

export interface ControlSize {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** How high it must be. */
  readonly least: number;
}

/** Sizes of the controls that can be seen. Links in running text are exempt (WCAG 2.5.8); an input counts with its label. */
export function controlSizes(): readonly ControlSize[] {
  const controls = document.querySelectorAll<HTMLElement>("a[href], button, summary, textarea, label.option");
  return [...controls].flatMap((element) => {
    const isInText = element.matches("a") && getComputedStyle(element).display === "inline";
    if (!element.checkVisibility({ visibilityProperty: true }) || isInText || element.matches(".skip")) return [];
    const { width, height } = element.getBoundingClientRect();
    const isLarge = element.closest("[data-question], header, nav.pager") !== null;
    const label = `${element.tagName} ${element.textContent.replace(/\s+/g, " ").trim().slice(0, 40)}`;
    return [{ label, width: Math.round(width), height: Math.round(height), least: isLarge ? 44 : 24 }];
  });
}
