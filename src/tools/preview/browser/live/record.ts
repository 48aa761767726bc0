import type { LearnerAction, Seen } from "../../messages.shared.ts";
import { shownPage, type CoursePage } from "./course-page.ts";
import { find, pathOf } from "./keep.ts";

const pressed = "a,button,summary,[role=button],[role=tab],[data-area]";
const fields = "input,textarea,select";

/** Tells of all that a learner does in the page, with what it shows after that. What is random comes from `chance`. */
export function watchActions(page: CoursePage, chance: number, did: (action: LearnerAction, seen: Seen) => void): void {
  fixChance(page, chance);
  const told = (action: LearnerAction) => void settled(page).then(() => did(action, seenIn(page)));
  page.document.addEventListener(
    "click",
    (event) => {
      const element = (event.target as Element).closest(pressed);
      if (event.isTrusted && element) told({ type: "click", path: pathOf(element), words: wordsOf(element) });
    },
    true,
  );
  page.document.addEventListener(
    "change",
    (event) => {
      const field = event.target as HTMLInputElement;
      if (event.isTrusted && field.matches(fields))
        told({ type: "set", path: pathOf(field), value: field.value, isChecked: "checked" in field && field.checked });
    },
    true,
  );
}

/** Does what was done; false where the page has no such element. */
export async function play(page: CoursePage, action: LearnerAction): Promise<boolean> {
  const element = await waitedFor(page, action.path);
  if (!element) return false;
  if (action.type === "click") element.click();
  else setField(element as HTMLInputElement, action);
  await settled(page);
  return true;
}

async function waitedFor(page: CoursePage, path: string): Promise<HTMLElement | undefined> {
  for (let tries = 0; tries < 40; tries++) {
    const found = find(page.document, path) as HTMLElement | undefined;
    // What is hidden cannot be pressed.
    if (found && found.getClientRects().length > 0) return found;
    await rest(page, 50);
  }
  return undefined;
}

function setField(
  field: HTMLInputElement,
  { value, isChecked }: Extract<LearnerAction, { readonly type: "set" }>,
): void {
  // A click is what a radio or a tick hears; a field hears what is typed.
  if (/^(checkbox|radio)$/.test(field.type)) {
    if (field.checked !== isChecked) field.click();
    return;
  }
  field.focus();
  field.value = value;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  field.blur();
}

/** The page has drawn what follows from an action; an LMS that is asked in a click is asked by then. */
async function settled(page: CoursePage): Promise<void> {
  await rest(page, 60);
}

function rest({ window }: CoursePage, ms: number): Promise<void> {
  return new Promise((over) => window.setTimeout(over, ms));
}

/** The same numbers in each playing, so that a quiz draws the same questions. */
function fixChance({ window }: CoursePage, chance: number): void {
  let next = chance;
  window.crypto.getRandomValues = <Numbers extends ArrayBufferView | null>(numbers: Numbers): Numbers => {
    if (numbers === null) return numbers;
    const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    for (const at of bytes.keys()) {
      next = (Math.imul(next, 1664525) + 1013904223) >>> 0;
      bytes[at] = next >>> 24;
    }
    return numbers;
  };
}

/** What any format shows alike. */
export function seenIn(page: CoursePage): Seen {
  const { document } = page;
  const shown = shownPage(page);
  const bar = document.querySelector('[data-fill="progress"]');
  const verdicts = [...(shown?.querySelectorAll("[data-verdict],[data-fill=verdict]") ?? [])].filter(isShown);
  const parts = ["quiz-place", "score", "score-words"].map((name) => shown?.querySelector(`[data-fill="${name}"]`));
  return {
    page: shown?.dataset["page"] ?? "",
    heading: wordsOf([...(shown?.querySelectorAll("h1,h2,h3") ?? [])].find(isShown)),
    progress: bar?.getAttribute("aria-valuetext") ?? "",
    verdicts: verdicts.map(wordsOf).join("; "),
    quiz: parts
      .filter((part) => part !== null && part !== undefined && isShown(part))
      .map((part) => wordsOf(part ?? undefined))
      .join("; "),
    dialog: document.querySelector<HTMLElement>("dialog[open]")?.dataset["dialog"] ?? "",
  };
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

function wordsOf(element: Element | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 120);
}
