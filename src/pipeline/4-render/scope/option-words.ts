import type { OptionWords } from "../../../contract/interaction.ts";
import type { Question } from "../../../model/sessions.ts";
import { markdownOf } from "../../../content/text.ts";
import { questionKind } from "../../3-resolve/kinds.ts";
import { plainText } from "../plain-text.ts";

/** `rows.ts` marks rows and choices so that the lock tells them apart; the marks are not for people. */
const mark = /^(row|choice(?: for [^:]*)?): /;

/** What a question offers, in words, in the order of the course file. */
export function optionWords({ type, value, optionNumbers, optionIds }: Question): readonly OptionWords[] {
  const kind = questionKind(type);
  const interaction = kind.interactionOf?.(value) ?? kind.interaction;
  const hasRows = interaction === "matching" || interaction === "likert";
  return kind.options(value).map(({ text, isLine }, index) => {
    const number = optionNumbers[index] ?? index;
    const words = hasRows ? markdownOf(text).replace(mark, "") : text;
    const isRow = hasRows && markdownOf(text).startsWith("row: ");
    return {
      id: optionIds[number] ?? "",
      text: isLine ? markdownOf(words) : plainText(words),
      ...(isRow ? { isRow } : {}),
    };
  });
}
