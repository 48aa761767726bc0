import { blocksIn, coursePage } from "./course-page.ts";

/** A block that the author points at. */
export interface Picked {
  readonly page: string;
  readonly block?: number;
}

/**
 * While it is on, the block below the pointer is framed and named, and a click says which it is instead of doing what it does. The frame
 * is drawn over the course, never in it.
 */
export class Pointer {
  readonly #pointed: (picked: Picked) => void;
  readonly #chosen: (picked: Picked) => void;
  readonly #outline = document.createElement("div");
  #stop: (() => void) | undefined;

  constructor(pointed: (picked: Picked) => void, chosen: (picked: Picked) => void) {
    this.#pointed = pointed;
    this.#chosen = chosen;
    this.#outline.style.cssText =
      "position:fixed;pointer-events:none;border:3px solid #005eb8;border-radius:6px;background:rgb(0 94 184/.08);display:none;box-sizing:border-box;z-index:1";
    document.body.append(this.#outline);
  }

  set(isOn: boolean): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#outline.style.display = "none";
    const page = isOn ? coursePage() : undefined;
    if (!page) return;
    const { document: course } = page;
    const move = (event: Event) => this.#point(event.target);
    const choose = (event: Event) => {
      const picked = pickedAt(event.target);
      event.preventDefault();
      event.stopPropagation();
      if (picked) this.#chosen(picked);
    };
    course.addEventListener("pointermove", move, true);
    course.addEventListener("focusin", move, true);
    course.addEventListener("click", choose, true);
    this.#stop = () => {
      course.removeEventListener("pointermove", move, true);
      course.removeEventListener("focusin", move, true);
      course.removeEventListener("click", choose, true);
    };
  }

  #point(target: EventTarget | null): void {
    const picked = pickedAt(target);
    const element = elementAt(target);
    if (!picked || !element) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    Object.assign(this.#outline.style, {
      display: "block",
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    this.#pointed(picked);
  }
}

function elementAt(target: EventTarget | null): Element | undefined {
  const node = target as Node | null; // Events of a document have nodes as targets.
  if (node?.nodeType !== 1) return undefined;
  const element = node as Element;
  return element.closest("[data-block]") ?? element.closest("[data-page]") ?? undefined;
}

/** The block, or the page, that an element of the course is in. */
function pickedAt(target: EventTarget | null): Picked | undefined {
  const element = elementAt(target);
  const page = element?.closest("[data-page]")?.getAttribute("data-page");
  if (page === null || page === undefined) return undefined;
  const block = blocksIn(element?.closest("[data-page]")).findIndex((one) => one === element);
  return { page, ...(block < 0 ? {} : { block: block + 1 }) };
}
