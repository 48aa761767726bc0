import type { Answer } from "../../contract/answer.ts";
import { hooks } from "../../contract/hooks.ts";
import { all, newElement } from "../page/dom.ts";
import type { Words } from "../../contract/wording.ts";
import type { Marking, QuestionWidget } from "./widget.ts";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What of a question is judged by itself: options, rows, items to order, a field to type in. */
export function partsOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${hooks.option}], [${hooks.row}]`)];
}

/** Stable number of a part. */
export function numberOf({ dataset }: HTMLElement): number {
  return Number(dataset["option"] ?? dataset["row"]);
}

/** Stable numbers of the options an answer picked: feedback hangs on them. */
export function pickedOf(answer: Answer | undefined): readonly number[] {
  if (answer?.type === "choice") return [answer.option];
  return answer?.type === "bits" ? answer.on : [];
}

/** Where a part's answer is: the field, the list, or the one option that is on. */
export function chosenIn(part: ParentNode): Control | null {
  return part.querySelector("select, textarea, [type=text], input:checked");
}

/** The first control that still needs an answer, otherwise the first. */
export function firstControl(root: ParentNode): HTMLElement | null {
  const controls = partsOf(root).flatMap((part) => (chosenIn(part)?.value ? [] : [controlIn(part)]));
  return controls[0] ?? controlIn(root);
}

function controlIn(part: ParentNode): HTMLElement | null {
  return part.querySelector("input, select, textarea, [data-move]");
}

/** `disabled` would take a locked answer out of reach of the keyboard and of screen readers' browse order. */
export function lockParts(root: ParentNode, locked: boolean): void {
  for (const part of partsOf(root)) {
    part.toggleAttribute(hooks.locked, locked);
    for (const control of part.querySelectorAll("input, select, textarea")) {
      const name = control.matches("textarea, [type=text]") ? "readonly" : "aria-disabled";
      if (locked) control.setAttribute(name, "true");
      else control.removeAttribute(name);
    }
  }
}

/**
 * Words and an icon beside each part that was judged; colour alone says nothing. Without a marking, takes them away. `right` are the
 * words for a part while the right answer is shown, which is nobody's.
 */
export function markParts(
  root: ParentNode,
  widget: QuestionWidget,
  words: Words,
  marking?: Marking,
  right?: string,
): void {
  for (const [place, part] of partsOf(root).entries()) {
    for (const verdict of all(part, hooks.verdict)) verdict.remove();
    delete part.dataset["state"];
    const state = marking && widget.judge(numberOf(part), place, marking);
    if (state === undefined) continue;
    part.dataset["state"] = state;
    const verdict = newElement(
      "span",
      right ?? words(`run.${part.matches("label, div[data-option]") ? "option" : "row"}.${state}`),
    );
    verdict.dataset["verdict"] = state;
    part.append(verdict);
  }
}

/** An answer in words, once it was written to the controls: what was chosen, typed or put in order. */
export function answerText(root: ParentNode): string {
  return partsOf(root)
    .map(partText)
    .filter((text) => text !== "")
    .join("; ");
}

function partText(part: HTMLElement): string {
  const control = chosenIn(part);
  // An item to order has no control; an option that is off says nothing.
  if (!control) return controlIn(part)?.matches("input") ? "" : wordsOf(part);
  if (!part.matches("[data-row]")) return wordsOf(part);
  const chosen =
    control instanceof HTMLSelectElement ? (control.selectedOptions[0]?.text ?? "") : wordsOf(control.closest("label"));
  return chosen === "" ? control.value : [wordsOf(part), chosen].filter((text) => text !== "").join(": ");
}

/** The words of a part; a row's are in a `data-words` of their own. */
export function wordsOf(part: HTMLElement | null): string {
  const said = part?.matches("label, [data-words]") ? part : part?.querySelector<HTMLElement>("[data-words]");
  return said?.dataset["words"] || (said?.textContent.trim() ?? "");
}
