import type { OptionWords } from "../../../contract/interaction.ts";
import type { Question } from "../../../model/sessions.ts";
import { markdownOf } from "../../../content/text.ts";
import { questionKind } from "../../3-resolve/kinds.ts";
import { plainText } from "../plain-text.ts";

/** What a question offers, in words, in the order of the course file. */
export function optionWords({ type, value, optionNumbers, optionIds }: Question): readonly OptionWords[] {
  return questionKind(type)
    .options(value)
    .map(({ text, isLine, shown = { text } }, index) => ({
      id: optionIds[optionNumbers[index] ?? index] ?? "",
      text: isLine ? markdownOf(shown.text) : plainText(shown.text),
      ...(shown.isRow ? { isRow: true } : {}),
    }));
}
