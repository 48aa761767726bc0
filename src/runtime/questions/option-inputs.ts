import type { Answer } from "../../contract/answer.ts";
import type { Marking, QuestionWidget } from "./widget.ts";

interface OptionRules {
  readonly type: string;
  toAnswer(picked: readonly number[]): Answer | undefined;
  picked(answer: Answer): readonly number[];
  right(key: unknown): readonly number[];
}

/** Radios and checkboxes whose `value` is the option's stable number. */
export function optionWidget(rules: OptionRules): QuestionWidget {
  return {
    type: rules.type,
    read: (root) => rules.toAnswer(inputs(root).filter((input) => input.checked).map((input) => Number(input.value))),
    write(root, answer) {
      const picked = rules.picked(answer);
      for (const input of inputs(root)) input.checked = picked.includes(Number(input.value));
    },
    lock(root, locked) {
      for (const input of inputs(root)) lockInput(input, locked);
    },
    mark(root, marking) {
      const right = rules.right(marking.key);
      const picked = rules.picked(marking.answer);
      for (const input of inputs(root)) {
        const number = Number(input.value);
        markOption(input, picked.includes(number), right.includes(number), marking);
      }
    },
    unmark(root) {
      for (const input of inputs(root)) {
        const option = optionOf(input);
        delete option?.dataset["state"];
        option?.querySelector("[data-verdict]")?.remove();
      }
    },
    arrange: (root, order) => arrangeOptions(root, order),
  };
}

function inputs(root: HTMLElement): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>("[data-option] input")];
}

function optionOf(input: HTMLElement): HTMLElement | null {
  return input.closest<HTMLElement>("[data-option]");
}

/** `disabled` would take a locked answer out of reach of the keyboard and of screen readers' browse order. */
function lockInput(input: HTMLInputElement, locked: boolean): void {
  if (locked) input.setAttribute("aria-disabled", "true");
  else input.removeAttribute("aria-disabled");
  optionOf(input)?.toggleAttribute("data-locked", locked);
}

/** Words and an icon beside the option; colour alone says nothing. */
function markOption(input: HTMLInputElement, picked: boolean, right: boolean, { reveal, words }: Marking): void {
  const option = optionOf(input);
  const state = picked ? (right ? "right" : "wrong") : right && reveal ? "missed" : undefined;
  if (!option || state === undefined) return;
  option.dataset["state"] = state;
  const verdict = document.createElement("span");
  verdict.dataset["verdict"] = state;
  verdict.textContent = words(`run.option.${state}`);
  option.append(verdict);
}

function arrangeOptions(root: HTMLElement, order: readonly number[]): void {
  const options = inputs(root).map((input) => ({ number: Number(input.value), element: optionOf(input) }));
  const list = options[0]?.element?.parentElement;
  for (const number of order) {
    const found = options.find((option) => option.number === number)?.element;
    if (list && found) list.append(found);
  }
}
