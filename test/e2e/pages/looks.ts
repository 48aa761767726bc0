/*
 * What runs in the page of the course, as in controls.ts. Each function stands alone: only its own text goes into the
 * browser.
 */

/**
 * Controls that show nothing when they have the focus: no outline of their own, of their label, or round the whole of an
 * option. Without a selector only what has the focus now is looked at; with one, each that it finds is given the focus.
 */
export function unmarkedFocus(selector?: string): readonly string[] {
  const isMarked = (focus: Element): boolean => {
    const places: readonly (readonly [Element | null, string?])[] = [
      [focus],
      [focus.closest("label")],
      [focus.nextElementSibling, "::after"],
    ];
    return places.some(([element, pseudo]) => {
      if (!element) return false;
      const { content, outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
      const isThere = pseudo === undefined || content !== "none";
      return isThere && outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/[,/] ?0\)$/.test(outlineColor);
    });
  };
  const found = selector === undefined ? [] : [...document.querySelectorAll<HTMLElement>(selector)];
  const controls = selector === undefined ? [document.activeElement ?? document.body] : found;
  return controls.flatMap((control) => {
    if (control instanceof HTMLElement && selector !== undefined) control.focus();
    if (document.activeElement !== control || isMarked(control)) return [];
    return [`${control.tagName}.${control.className} ${control.textContent.trim().slice(0, 30)}`];
  });
}

export interface Words {
  /** How many words labels have: none would be no proof. */
  readonly count: number;
  /** Those that go on in another line. */
  readonly broken: readonly string[];
}

/** Words of labels that break in the middle. What has a hyphen, a dash or a slash may break there. */
export function brokenWords(): Words {
  const labels =
    "a, button, summary, label, legend, th, dt, h1, h2, h3, h4, .tag, .kicker, .eyebrow, .meta, [data-fill]";
  const broken: string[] = [];
  let count = 0;
  for (const label of document.querySelectorAll(labels)) {
    if (!label.checkVisibility({ visibilityProperty: true }) || label.parentElement?.closest(labels)) continue;
    const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      // What only assistive technology reads stands in a box of one pixel.
      if ((text.parentElement?.clientWidth ?? 0) === 1) continue;
      for (const { 0: word, index } of (text.textContent ?? "").matchAll(/[^\s\-–—/]+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
        );
        if (lines.size > 0) count += 1;
        if (lines.size > 1) broken.push(word);
      }
    }
  }
  return { count, broken };
}

/** Borders and outlines of an element, of its parts and of what is drawn before and after them: what is left where colours go. */
export function edgesOf(element: Element): string {
  const all = [element, ...element.querySelectorAll("*")];
  return all
    .flatMap((one) => [undefined, "::before", "::after"].map((pseudo) => getComputedStyle(one, pseudo)))
    .map(({ borderStyle, borderWidth, outlineStyle, outlineWidth, content }, at) => {
      // Of pseudo-elements only those that are there; of outlines only those that are drawn: others have a width too.
      if (at % 3 > 0 && content === "none") return "";
      return `${borderStyle} ${borderWidth} ${outlineStyle === "none" ? "" : `${outlineStyle} ${outlineWidth}`}`;
    })
    .join(" | ");
}

/** The shape of the sign before a verdict. */
export function markOf(verdict: Element): string {
  const { content, clipPath, borderRadius, borderWidth } = getComputedStyle(verdict, "::before");
  return content === "none" ? "no sign" : `${clipPath} ${borderRadius} ${borderWidth}`;
}
