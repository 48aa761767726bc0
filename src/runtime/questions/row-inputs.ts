import type { Answer } from "../../contract/answer.ts";
import { chosenIn, numberOf, partsOf } from "./parts.ts";
import type { QuestionWidget } from "./widget.ts";

/** Rows with a list or a group of radios each, whose values are stable numbers of choices. `right` reads the key, by row. */
export function rowWidget(type: string, right: (key: unknown) => readonly number[]): QuestionWidget {
  return {
    type,
    read(root) {
      const options: (number | null)[] = [];
      for (const row of partsOf(root)) options[numberOf(row)] = numberIn(chosenIn(row)?.value);
      return options.some((option) => option !== null) ? { type: "choices", options } : undefined;
    },
    write: (root, answer) => put(root, answer.type === "choices" ? answer.options : []),
    show: (root, key) => put(root, right(key)),
    judge: (number, _place, { key, answer }) => (right(key)[number] === choiceOf(answer, number) ? "right" : "wrong"),
  };
}

function put(root: ParentNode, choices: readonly (number | null)[]): void {
  for (const row of partsOf(root)) {
    const value = String(choices[numberOf(row)] ?? "");
    for (const control of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
      if (control instanceof HTMLInputElement) control.checked = control.value === value;
      else control.value = value;
    }
  }
}

function choiceOf(answer: Answer, row: number): number | null | undefined {
  return answer.type === "choices" ? answer.options[row] : null;
}

function numberIn(value: string | undefined): number | null {
  return value ? Number(value) : null;
}
