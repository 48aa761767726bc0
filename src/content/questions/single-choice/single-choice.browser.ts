import { optionWidget } from "../../../runtime/questions/option-inputs.ts";
import { numbersOf } from "../choice.shared.ts";

export const widget = optionWidget({
  type: "single-choice",
  toAnswer: ([option]) => (option === undefined ? undefined : { type: "choice", option }),
  picked: (answer) => (answer.type === "choice" ? [answer.option] : []),
  right: numbersOf,
});
