import { hooks } from "../../../contract/hooks.ts";
import type { PageTools } from "../../../runtime/learner.ts";
import { all, newElement, one, say } from "../../../runtime/page/dom.ts";
import type { Decision, PathStep } from "./path.shared.ts";

/** A step on the page. */
export interface StepView extends PathStep {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  /** -1 for an end. */
  readonly slot: number;
  readonly inputs: readonly HTMLInputElement[];
  /** What follows from each choice, in the order of `inputs`. */
  readonly outcomes: readonly HTMLElement[];
}

/** The steps as the template wrote them; where a choice leads is its link, which readers without script follow. */
export function readSteps(root: HTMLElement): readonly StepView[] {
  return all(root, hooks.part, "step").map((element) => {
    const inputs = [...element.querySelectorAll("input")];
    const outcomes = all(element, hooks.part, "outcome");
    const next = outcomes.map((outcome) => one(outcome, hooks.part, "next").getAttribute("href")?.slice(1) ?? "");
    return {
      element,
      id: element.id,
      title: one(element, hooks.part, "title"),
      slot: Number(element.dataset["slot"] ?? -1),
      inputs,
      outcomes,
      next: new Map(inputs.map(({ value }, at) => [Number(value), next[at] ?? ""])),
    };
  });
}

export function chosenIn({ inputs }: StepView): number | undefined {
  const chosen = inputs.find(({ checked }) => checked);
  return chosen && Number(chosen.value);
}

/** Shows one step, with its decision open. */
export function showStep(steps: readonly StepView[], id: string): StepView | undefined {
  for (const step of steps) {
    step.element.hidden = step.id !== id;
    one(step.element, hooks.part, "deciding").hidden = false;
    for (const input of step.inputs) input.checked = false;
    for (const outcome of step.outcomes) outcome.hidden = true;
  }
  return steps.find((step) => step.id === id);
}

/** Puts what follows from a choice in the decision's place; gives its heading. */
export function showOutcome(step: StepView, option: number): HTMLElement | null {
  one(step.element, hooks.part, "deciding").hidden = true;
  const shown = step.outcomes[step.inputs.findIndex(({ value }) => Number(value) === option)];
  if (shown) shown.hidden = false;
  return shown ? one(shown, hooks.part, "outcome-title") : null;
}

/** On paper every branch can be read. */
export function showAll(steps: readonly StepView[]): void {
  for (const { element, outcomes } of steps) for (const part of [element, ...outcomes]) part.hidden = false;
}

/** What was decided so far, in words. */
export function drawPath(root: HTMLElement, steps: readonly StepView[], decisions: readonly Decision[]): void {
  const list = one(root, hooks.part, "path");
  one(root, hooks.part, "path-box").hidden = decisions.length === 0;
  list.replaceChildren(
    ...decisions.map(({ step: id, choice }) => {
      const step = steps.find((candidate) => candidate.id === id);
      const input = step?.inputs.find(({ value }) => Number(value) === choice);
      const item = newElement("li");
      item.append(newElement("b", step?.title.textContent ?? ""), input?.nextElementSibling?.textContent ?? "");
      return item;
    }),
  );
}

/** With an error, focus goes to the first choice, which the line describes. */
export function sayMissing({ element, inputs }: StepView, isMissing: boolean, { words, drawTitle }: PageTools): void {
  const line = one(element, hooks.part, "error");
  const group = one(element, hooks.part, "choices");
  say(line, isMissing ? words("run.error", { text: words("run.error.choose-one") }) : "");
  if (isMissing) {
    group.setAttribute("aria-describedby", line.id);
    group.setAttribute("aria-invalid", "true");
    inputs[0]?.focus();
  } else {
    group.removeAttribute("aria-describedby");
    group.removeAttribute("aria-invalid");
  }
  drawTitle(element.closest(`[${hooks.page}]`));
}
