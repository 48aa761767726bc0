import { optionWidget } from "../../../runtime/questions/option-inputs.ts";
import { numbersOf } from "../choice.shared.ts";

export const widget = optionWidget({
  type: "multiple-response",
  toAnswer: (picked) => (picked.length === 0 ? undefined : { type: "bits", on: [...picked].sort((left, right) => left - right) }),
  picked: (answer) => (answer.type === "bits" ? answer.on : []),
  right: (key) => (typeof key === "object" && key !== null && "right" in key ? numbersOf(key.right) : []),
});
