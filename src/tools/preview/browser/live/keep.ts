import { blocksIn, goToPage, shownPage, type CoursePage } from "./course-page.ts";

/** What a learner has before them beyond what is saved: it outlives the page being opened anew. */
export interface Kept {
  readonly page: string;
  /** The block at the top, and how far above the window's edge it begins; without one, how far the page is scrolled. */
  readonly block: number;
  readonly offset: number;
  readonly fields: readonly KeptField[];
  readonly folds: readonly { readonly path: string; readonly isOpen: boolean }[];
  readonly dialogs: readonly string[];
  readonly focus: string;
}

interface KeptField {
  readonly path: string;
  readonly value: string;
  readonly isChecked: boolean;
}

const fieldsIn = "input:not([type=hidden]),textarea,select";

export function keepPage(page: CoursePage): Kept {
  const { document, window } = page;
  const shown = shownPage(page);
  const blocks = blocksIn(shown);
  const top = blocks.find((block) => block.getBoundingClientRect().bottom > 0);
  return {
    page: shown?.dataset["page"] ?? "",
    block: window.scrollY > 0 && top ? blocks.indexOf(top) : -1,
    offset: window.scrollY > 0 && top ? top.getBoundingClientRect().top : window.scrollY,
    fields: [...document.querySelectorAll<Field>(fieldsIn)].map((field) => ({
      path: pathOf(field),
      value: field.value,
      isChecked: "checked" in field && field.checked,
    })),
    folds: [...document.querySelectorAll("details")].map((fold) => ({ path: pathOf(fold), isOpen: fold.open })),
    dialogs: [...document.querySelectorAll<HTMLElement>("dialog[open]")].map((one) => one.dataset["dialog"] ?? ""),
    focus: document.activeElement ? pathOf(document.activeElement) : "",
  };
}

/** Puts a page that was opened anew back to where it was. */
export function restorePage(page: CoursePage, kept: Kept): void {
  const { document, window } = page;
  goToPage(page, kept.page);
  for (const { path, isOpen } of kept.folds) {
    const fold = find(document, path);
    if (fold?.tagName === "DETAILS" && fold.hasAttribute("open") !== isOpen) fold.toggleAttribute("open", isOpen);
  }
  for (const field of kept.fields) restoreField(find(document, field.path), field);
  for (const name of kept.dialogs) openDialog(document, name);
  const focused = find(document, kept.focus);
  if (focused && kept.focus !== "") (focused as HTMLElement).focus({ preventScroll: true });
  const block = blocksIn(shownPage(page))[kept.block];
  if (block) window.scrollBy(0, block.getBoundingClientRect().top - kept.offset);
  else window.scrollTo(0, kept.offset);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** As if it had been typed or chosen again: the page's script hears of it. */
function restoreField(found: Element | undefined, { value, isChecked }: KeptField): void {
  if (!found?.matches(fieldsIn)) return;
  const field = found as Field;
  if ("checked" in field && /^(checkbox|radio)$/.test(field.type)) {
    if (field.checked === isChecked || field.disabled) return;
    field.checked = isChecked;
  } else {
    if (field.value === value || (field as HTMLInputElement).type === "file") return;
    field.value = value;
  }
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

function openDialog(document: Document, name: string): void {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog[data-dialog="${CSS.escape(name)}"]`);
  if (dialog && !dialog.open) dialog.showModal();
}

/** Names that stay from build to build, where an element has one; otherwise its place among its like. */
const marks = [
  "data-note",
  "data-question",
  "data-option",
  "data-row",
  "data-action",
  "data-dialog",
  "data-page",
  "data-fill",
  "data-part",
];

/** A selector that finds the element again, also in the page of a later build. */
export function pathOf(element: Element): string {
  const own = stepOf(element);
  const parent = element.parentElement;
  if (own.startsWith("#") || element.tagName === "BODY" || element.tagName === "HTML" || !parent) return own;
  return `${pathOf(parent)} > ${own}`;
}

function stepOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  if (element.id !== "") return `#${CSS.escape(element.id)}`;
  const value = element.getAttribute("value");
  const name = element.getAttribute("name");
  if (name !== null)
    return `${tag}[name="${CSS.escape(name)}"]${value === null ? "" : `[value="${CSS.escape(value)}"]`}`;
  const mark = marks.find((one) => element.hasAttribute(one));
  if (mark !== undefined) return `${tag}[${mark}="${CSS.escape(element.getAttribute(mark) ?? "")}"]`;
  const alike = [...(element.parentElement?.children ?? [])].filter(({ tagName }) => tagName === element.tagName);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}

export function find(document: Document, path: string): Element | undefined {
  try {
    return document.querySelector(path) ?? undefined;
  } catch {
    return undefined;
  }
}
