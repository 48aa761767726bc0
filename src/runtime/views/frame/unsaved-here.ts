import { hooks } from "../../../contract/hooks.ts";
import { newElement, say } from "../../page/dom.ts";

/**
 * A line beside what the learner did last, while it is not saved: they look there, and the alert at the top of the page may be
 * out of sight. That one was read out, so this one is not. Gives what sets its text.
 */
export function wireUnsavedHere(page: Document): (text: string) => void {
  const line = newElement("p");
  line.setAttribute(hooks.fill, "unsaved");
  say(line);
  const put = ({ target }: Event): void => {
    if (line.hidden || !(target instanceof Element) || !target.closest("input, textarea, select, button")) return;
    target.closest(`[${hooks.question}], [${hooks.block}], [${hooks.page}]`)?.append(line);
  };
  for (const type of ["input", "change", "click"]) page.addEventListener(type, put);
  return (text) => say(line, text);
}
