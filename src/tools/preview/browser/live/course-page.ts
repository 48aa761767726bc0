/** The document of the course, once its script has begun; it is of this origin, as the LMS's is. */
export interface CoursePage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
}

/** The page now in the frame; `undefined` while there is none, or one that is not ours. */
export function coursePage(): CoursePage | undefined {
  const frame = document.querySelector("iframe");
  const { contentWindow: window, contentDocument } = frame ?? {};
  // While a document comes it has neither.
  const isBegun = contentDocument?.querySelector("html.js > body[data-at]") !== null;
  if (!window || !contentDocument || !isBegun) return undefined;
  return { window: window as CoursePage["window"], document: contentDocument };
}

/** Waits for it; a course that never comes is shown as it is. */
export async function courseReady(): Promise<CoursePage | undefined> {
  for (let tries = 0; tries < 600; tries++) {
    const page = coursePage();
    if (page) return page;
    await new Promise((next) => setTimeout(next, 25));
  }
  return undefined;
}

/** The page of the course that is shown. */
export function shownPage({ document }: CoursePage): HTMLElement | undefined {
  return document.querySelector<HTMLElement>("[data-page]:not([hidden])") ?? undefined;
}

/** Opens a page as a link to it does. */
export function goToPage({ document }: CoursePage, name: string): void {
  const page = document.querySelector<HTMLElement>(`[data-page="${CSS.escape(name)}"]`);
  if (!page || !page.hidden) return;
  const link = document.createElement("a");
  link.href = `#${page.id}`;
  document.body.append(link);
  link.click();
  link.remove();
}

/** The block of a page, counted from 1: what its own mark says may change with its words. */
export function blockOf({ document }: CoursePage, page: string, block: number | undefined): HTMLElement | undefined {
  const shown = document.querySelector<HTMLElement>(`[data-page="${CSS.escape(page)}"]`) ?? undefined;
  return (block === undefined ? undefined : blocksIn(shown)[block - 1]) ?? shown;
}

export function blocksIn(page: Element | null | undefined): readonly HTMLElement[] {
  return [...(page?.querySelectorAll<HTMLElement>("[data-block]") ?? [])];
}
