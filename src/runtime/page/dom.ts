import { hooks, type Condition, type Fill, type TemplateName } from "../../contract/hooks.ts";

/** Elements by hook: scripts never look for classes. */
export function all(root: ParentNode, hook: string, value?: string): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector(hook, value))];
}

export function one(root: ParentNode, hook: string, value?: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(selector(hook, value));
}

function selector(hook: string, value: string | undefined): string {
  return value === undefined ? `[${hook}]` : `[${hook}="${CSS.escape(value)}"]`;
}

/** Writes a text where the page has a place for it. */
export function fill(root: ParentNode, hook: Fill, text: string): void {
  for (const element of all(root, hooks.fill, hook)) element.textContent = text;
}

export function show(element: HTMLElement | null, visible: boolean): void {
  if (element) element.hidden = !visible;
}

/** Shows what belongs to a condition, and hides it when the condition does not hold. */
export function when(root: ParentNode, condition: Condition, holds: boolean): void {
  for (const element of all(root, hooks.when, condition)) element.hidden = !holds;
}

/** Sets a bar drawn as SVG: an attribute, because the page's policy forbids style attributes. `share` is 0–1. */
export function drawBar(root: ParentNode, share: number): void {
  one(root, hooks.fill, "bar")?.setAttribute("width", `${Math.round(share * 100)}%`);
}

/** Moves focus to something that is not a control, such as a heading. */
export function focusOn(element: HTMLElement | null): void {
  if (!element) return;
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: false });
}

/** A fresh copy of a template's one element. */
export function copyOf(root: ParentNode, name: TemplateName): HTMLElement | null {
  const template = one(root, hooks.template, name);
  const element = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : null;
  return element instanceof HTMLElement ? element : null;
}
