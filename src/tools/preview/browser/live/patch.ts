import type { PageChanges } from "../../contract.shared.ts";
import type { CoursePage } from "./course-page.ts";

/** Which parts of a page its script has taken hold of. What is in them is drawn anew only with the page. */
const held =
  "[data-question],[data-note],[data-half],[data-slot],[data-action],[data-fill],[data-when],[data-quote],[data-mirror],[data-due],[data-template],[data-dialog],[data-status],[data-cues],video,audio,nav,form";

/**
 * Puts what has changed into the page that is open, and leaves all else as it is: what was typed, chosen and opened, and what its script
 * holds. Says whether it could; if not, the page is as it was, and must be opened anew.
 */
export function patchPages(
  { document }: CoursePage,
  changes: Extract<PageChanges, { readonly kind: "pages" }>["pages"],
): boolean {
  const steps: (() => void)[] = [];
  const isDone = changes.every(({ page, before, after }) => {
    const live = document.querySelector(`[data-page="${CSS.escape(page)}"]`);
    const [old, next] = [before, after].map((html) => elementOf(html, document));
    return live && old && next ? planElement(live, old, next, steps) : false;
  });
  if (isDone) for (const step of steps) step();
  return isDone;
}

function elementOf(html: string, document: Document): Element | undefined {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.firstElementChild ?? undefined;
}

/** Plans the way from `old` to `next`, both as the build has them, for the living element. */
function planElement(live: Element, old: Element, next: Element, steps: (() => void)[]): boolean {
  if (old.isEqualNode(next)) return true;
  if (live.tagName !== next.tagName || old.tagName !== next.tagName) return false;
  return planAttributes(live, old, next, steps) && planChildren(live, old, next, steps);
}

function planAttributes(live: Element, old: Element, next: Element, steps: (() => void)[]): boolean {
  const names = new Set([...old.getAttributeNames(), ...next.getAttributeNames()]);
  const changed = [...names].filter((name) => old.getAttribute(name) !== next.getAttribute(name));
  // A hook says something to the script, but for the number of a block, which it reads each time.
  if (changed.some((name) => name.startsWith("data-") && name !== "data-block")) return false;
  for (const name of changed) {
    const value = next.getAttribute(name);
    steps.push(() => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value)));
  }
  return true;
}

function planChildren(live: Element, old: Element, next: Element, steps: (() => void)[]): boolean {
  const lives = [...live.childNodes];
  const olds = [...old.childNodes];
  const nexts = [...next.childNodes];
  if (lives.length !== olds.length) return false;
  const start = commonLength(olds, nexts);
  const end = commonLength(olds.slice(start).reverse(), nexts.slice(start).reverse());
  const [gone, come] = [olds.slice(start, olds.length - end), nexts.slice(start, nexts.length - end)];
  const here = lives.slice(start, olds.length - end);
  const isPaired = gone.length === come.length && gone.every((node, at) => isAlike(node, come[at]));
  if (isPaired) return gone.every((node, at) => planNode(here[at], node, come[at], steps));
  if (![...gone, ...come].every(isFree) || !here.every((node, at) => isAlike(node, gone[at]))) return false;
  const after = lives[olds.length - end] ?? null;
  steps.push(() => {
    for (const node of here) live.removeChild(node);
    for (const node of come) live.insertBefore(live.ownerDocument.importNode(node, true), after);
  });
  return true;
}

function planNode(live: Node | undefined, old: Node, next: Node | undefined, steps: (() => void)[]): boolean {
  if (!live || !next) return false;
  if (old.isEqualNode(next)) return true;
  if (isElement(live) && isElement(old) && isElement(next))
    return old.matches(held) || next.matches(held) ? false : planElement(live, old, next, steps);
  // What the script has written there is not the build's to change.
  if (live.nodeType !== old.nodeType || live.nodeValue !== old.nodeValue) return false;
  const { nodeValue } = next;
  steps.push(() => void Reflect.set(live, "nodeValue", nodeValue));
  return true;
}

function commonLength(left: readonly Node[], right: readonly Node[]): number {
  const at = left.findIndex((node, index) => !node.isEqualNode(right[index] ?? null));
  return at < 0 ? Math.min(left.length, right.length) : at;
}

function isAlike(left: Node, right: Node | undefined): boolean {
  return left.nodeType === right?.nodeType && left.nodeName === right.nodeName;
}

/** Nothing in it is the script's. */
function isFree(node: Node): boolean {
  return !isElement(node) || (!node.matches(held) && node.querySelector(held) === null);
}

/** Of whatever window: nodes of a frame are of other classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
