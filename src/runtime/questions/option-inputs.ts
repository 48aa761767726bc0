import { numberOf, partsOf, pickedOf } from "./parts.ts";
import type { QuestionWidget } from "./widget.ts";

/** Radios and checkboxes whose `value` is the option's stable number. `right` reads the key. */
export function optionWidget(type: string, right: (key: unknown) => readonly number[]): QuestionWidget {
  return {
    type,
    // An option with paragraphs or a table cannot be a label: it is pressed here.
    wire: (root) =>
      root.addEventListener("click", ({ target }) => {
        const input =
          target instanceof Element &&
          !target.closest("a, input, label") &&
          target.closest("[data-option]")?.querySelector("input");
        if (!input) return;
        input.focus();
        input.click();
      }),
    read(root) {
      const on = inputs(root)
        .filter((input) => input.checked)
        .map((input) => Number(input.value));
      const [option] = on;
      if (option === undefined) return undefined;
      return inputs(root)[0]?.type === "radio"
        ? { type: "choice", option }
        : { type: "bits", on: on.sort((left, other) => left - other) };
    },
    write: (root, answer) => pick(root, pickedOf(answer)),
    show: (root, key) => pick(root, right(key)),
    judge(number, _place, { key, answer, reveal }) {
      const isRight = right(key).includes(number);
      if (pickedOf(answer).includes(number)) return isRight ? "right" : "wrong";
      return isRight && reveal ? "missed" : undefined;
    },
    arrange(root, order) {
      const options = partsOf(root);
      const list = options[0]?.parentElement;
      for (const number of order) list?.append(...options.filter((option) => numberOf(option) === number));
    },
  };
}

function pick(root: ParentNode, numbers: readonly number[]): void {
  for (const input of inputs(root)) input.checked = numbers.includes(Number(input.value));
}

function inputs(root: ParentNode): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>("[data-option] input")];
}
