import { hooks } from "../../contract/hooks.ts";
import type { Action, Condition, Fill, TemplateName } from "../../contract/hook-values.ts";

/**
 * Elements by hook: scripts never look for classes. Of the whole document only what is outside sessions: those may be
 * thousands of pages, nothing of the document's own is in them, and each change looks for a dozen hooks.
 */
export function all(root: ParentNode, hook: string, value?: string): readonly HTMLElement[] {
  const selector = value === undefined ? `[${hook}]` : `[${hook}="${CSS.escape(value)}"]`;
  if (!(root instanceof Document)) return [...root.querySelectorAll<HTMLElement>(selector)];
  return partsAround(root.body, mainOf(root)).flatMap((part) => [
    ...(part instanceof HTMLElement && part.matches(selector) ? [part] : []),
    ...part.querySelectorAll<HTMLElement>(selector),
  ]);
}

function partsAround(element: Element, main: Element): readonly Element[] {
  return [...element.children].flatMap((child) => {
    if (child.contains(main)) return partsAround(child, main);
    return child.matches(`[${hooks.kind}="session"]`) ? [] : [child];
  });
}

/** What the pages of the document are in. */
function mainOf(page: Document): Element {
  return page.getElementById("main") ?? page.body;
}

/** The pages of the document, by their names. */
export function pagesOf(page: Document): ReadonlyMap<string, HTMLElement> {
  const pages = [...mainOf(page).children].filter((child) => child instanceof HTMLElement);
  return new Map(pages.flatMap((element) => (element.dataset["page"] ? [[element.dataset["page"], element]] : [])));
}

/** The first of them. Where a page has none, one outside the document: what is written to it is seen by nobody. */
export function one(root: ParentNode, hook: string, value?: string): HTMLElement {
  return all(root, hook, value)[0] ?? newElement("i");
}

export function newElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = "",
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Writes texts where the page has a place for them. */
export function fill(root: ParentNode, texts: Readonly<Partial<Record<Fill, string>>>): void {
  for (const [name, text] of Object.entries(texts)) {
    for (const element of all(root, hooks.fill, name)) if (element.textContent !== text) element.textContent = text;
  }
}

/** Shows what belongs to a condition, and hides it when the condition does not hold. */
export function when(root: ParentNode, conditions: Readonly<Partial<Record<Condition, boolean>>>): void {
  showBy(root, hooks.when, conditions);
}

/** Shows the buttons of actions that may be taken now, and hides the others. */
export function offer(root: ParentNode, actions: Readonly<Partial<Record<Action, boolean>>>): void {
  showBy(root, hooks.action, actions);
}

function showBy(root: ParentNode, hook: string, values: Readonly<Record<string, boolean>>): void {
  for (const [name, visible] of Object.entries(values)) {
    for (const element of all(root, hook, name)) element.hidden = !visible;
  }
}

/** A line that is there only while there is something to say. */
export function say(line: HTMLElement, text = ""): void {
  line.textContent = text;
  line.hidden = text === "";
}

/** Calls what belongs to the action of the button or link that was pressed. */
export function onActions(root: Node, actions: Readonly<Partial<Record<Action, (button: HTMLElement) => void>>>): void {
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(`[${hooks.action}]`) : null;
    // The name was written by our own template; another one finds nothing.
    if (button) actions[button.dataset["action"] as Action]?.(button);
  });
}

/** Sets a bar drawn as SVG: an attribute, because the page's policy forbids style attributes. `share` is 0–1. */
export function drawBar(root: ParentNode, share: number): void {
  one(root, hooks.fill, "bar").setAttribute("width", `${Math.round(share * 100)}%`);
}

/** Moves focus to something that is not a control, such as a heading. */
export function focusOn(element: HTMLElement | null): void {
  if (element && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element?.focus();
}

/** A fresh copy of a template's one element. */
export function copyOf(root: ParentNode, name: TemplateName): HTMLElement {
  const template = one(root, hooks.template, name);
  const element = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : null;
  return element instanceof HTMLElement ? element : newElement("i");
}

/** Address of a page within the document. */
export function addressOf(root: Document, page: string): string {
  return `#${pagesOf(root).get(page)?.id || page}`;
}
