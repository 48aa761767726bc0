import { hooks } from "../../../contract/hooks.ts";
import type { Words } from "../../../contract/wording.ts";

const errors = `[aria-invalid="true"], [${hooks.fill}="quiz-errors"]:not([hidden])`;

/** Writes the title for a page of the document, if it is the one shown (learner-experience section 1). */
export function titleWriter(page: Document, words: Words, course: string): (section: HTMLElement | null) => void {
  return (section) => {
    if (!section || section.hidden) return;
    const key = section.querySelector(errors) ? "run.titleError" : "run.title";
    page.title = words(key, { page: section.dataset["title"] ?? "", course });
  };
}
