import { hooks } from "../../contract/hooks.ts";
import type { Learner, PageTools } from "../learner.ts";
import { all } from "../page/dom.ts";
import { noteOf } from "./note-field.ts";

/** Shows what was written in earlier notes where the author quotes them, so that nothing is asked twice. */
export function wireQuotes(root: HTMLElement, learner: Learner, tools: PageTools): void {
  const draw = () => drawQuotes(root, learner, tools);
  draw();
  learner.onChange(draw);
  learner.onRestored(draw);
}

export function drawQuotes(root: HTMLElement, learner: Learner, { words }: PageTools): void {
  for (const quote of all(root, hooks.quote)) {
    const text = noteOf(learner, Number(quote.dataset["quote"]));
    quote.textContent = text === "" ? words("run.notQuoted") : text;
    quote.toggleAttribute("data-empty", text === "");
  }
}
