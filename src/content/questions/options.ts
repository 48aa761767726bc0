import { defineMessage } from "../../diagnostics/message.ts";
import type { CheckTools, RichText, SafeHtml, ViewTools } from "../kind-tools.ts";
import type { TextValue } from "../text.ts";
import type { OptionValue } from "./shared-keys.ts";
import type { AnswerView } from "./define.ts";

export const noRightAnswer = defineMessage({
  code: "BC2101",
  name: "no-right-answer",
  severity: "error",
  text: "No option of this question is right.",
  fix: "Give the right option `correct: true`.",
  why: "A question nobody can answer would stop every learner from passing.",
});

export const severalRightAnswers = defineMessage({
  code: "BC2102",
  name: "several-right-answers",
  severity: "error",
  text: "{count} options of this question are right, but a learner can choose only one.",
  fix: "Leave `correct: true` on one option, or make the question `type: multiple-response`.",
  why: "With radio buttons the other right options could never be chosen.",
});

export function optionTexts(options: readonly OptionValue[]): readonly TextValue[] {
  return options.flatMap((option) => (option.feedback === undefined ? [option.text] : [option.text, option.feedback]));
}

/** Stable numbers of the right options, ascending: the key. */
export function rightNumbers(options: readonly OptionValue[], numbers: readonly number[]): readonly number[] {
  return options
    .flatMap((option, index) => (option.correct ? [numbers[index] ?? index] : []))
    .sort((left, right) => left - right);
}

/** At least one right option, and no more than `most`. */
export function checkOptions(
  question: { readonly options: readonly OptionValue[] },
  { most }: { readonly most: number },
  tools: CheckTools,
): void {
  const count = question.options.filter((option) => option.correct).length;
  const span = tools.locate(question, "options", "key");
  if (count === 0) tools.report(noRightAnswer.at(span, {}));
  if (count > most) tools.report(severalRightAnswers.at(span, { count }));
}

export interface OptionView extends RichText {
  readonly number: number;
}

/** `numbers[i]` is the stable number of option i. */
export function optionViews(
  options: readonly OptionValue[],
  numbers: readonly number[],
  tools: ViewTools,
): readonly OptionView[] {
  return options.map((option, index) => ({ number: numbers[index] ?? index, ...tools.rich(option.text) }));
}

export function optionAnswer(
  options: readonly OptionValue[],
  numbers: readonly number[],
  tools: ViewTools,
): AnswerView {
  return {
    right: options.filter((option) => option.correct).map((option) => tools.rich(option.text).html),
    feedback: options.flatMap((option, index) =>
      option.feedback === undefined
        ? []
        : [
            {
              option: numbers[index] ?? index,
              label: shortLabel(tools.rich(option.text), tools),
              html: tools.rich(option.feedback).html,
              correct: option.correct === true,
            },
          ],
    ),
  };
}

/** What to call an option beside its feedback: of several paragraphs or a table the words it begins with. */
function shortLabel({ html, isBlock, words }: RichText, tools: ViewTools): SafeHtml {
  return isBlock ? tools.line(words ?? "") : html;
}
