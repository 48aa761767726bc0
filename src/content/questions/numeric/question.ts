import { Type } from "typebox";
import type { CheckTools, ViewTools } from "../../kind-tools.ts";
import { Keys, Line } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { numberMissing, numberTwice, rangeReversed, toleranceAlone } from "../messages.ts";
import { correct } from "./scoring.shared.ts";

interface NumericValue {
  readonly answer?: number;
  readonly tolerance?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}

export const numeric = defineQuestion({
  type: "numeric",
  summary: "A number the learner types, with a tolerance or a range.",
  example: {
    prompt: "1,000 mL run over 8 hours. What is the rate?",
    answer: 125,
    tolerance: 0.5,
    unit: "mL per hour",
    explanation: "1,000 mL divided by 8 hours is 125 mL per hour.",
  },
  schema: Keys({
    answer: Type.Optional(Type.Number({ description: "The right number.", examples: [2.5] })),
    tolerance: Type.Optional(
      Type.Number({ description: "How far from `answer` is still right; 0 unless said.", minimum: 0, examples: [0.1] }),
    ),
    min: Type.Optional(Type.Number({ description: "Lowest right number, instead of `answer`.", examples: [12] })),
    max: Type.Optional(Type.Number({ description: "Highest right number, instead of `answer`.", examples: [20] })),
    unit: Type.Optional(
      Line({
        description: "Unit, shown after the field; learners type the number only.",
        examples: ["mL"],
        maxLength: 30,
      }),
    ),
  }),
  interaction: "numeric",
  options: () => [],
  stores: () => ({ type: "number" }),
  texts: () => [],
  check: checkNumber,
  key: rangeOf,
  correct,
  view: (question) => ({ unit: question.unit }),
  answer: (question, _numbers, tools) => ({ right: [answerWords(question, tools)], feedback: [] }),
});

function checkNumber(question: NumericValue, tools: CheckTools): void {
  const { answer, tolerance, min, max } = question;
  const hasRange = min !== undefined || max !== undefined;
  const at = (key: string) => tools.locate(question, key, "key");
  if (answer === undefined && !hasRange) tools.report(numberMissing.at(at("type"), {}));
  if (answer !== undefined && hasRange) tools.report(numberTwice.at(at("answer"), {}));
  if (answer === undefined && hasRange && tolerance !== undefined) tools.report(toleranceAlone.at(at("tolerance"), {}));
  if (min !== undefined && max !== undefined && min > max) tools.report(rangeReversed.at(at("min"), { min, max }));
}

function rangeOf({ answer, tolerance = 0, min, max }: NumericValue): { readonly min?: number; readonly max?: number } {
  if (answer !== undefined) return { min: exact(answer - tolerance), max: exact(answer + tolerance) };
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** 0.3 - 0.1 is 0.2, whatever binary fractions make of it. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function answerWords(question: NumericValue, tools: ViewTools): string {
  const { answer, tolerance = 0, unit } = question;
  const { min, max } = rangeOf(question);
  const shown = (value: number) => (unit === undefined ? tools.number(value) : `${tools.number(value)} ${unit}`);
  if (min === undefined) return tools.words("answer.atMost", { number: shown(max ?? 0) });
  if (max === undefined) return tools.words("answer.atLeast", { number: shown(min) });
  const range = tools.words("answer.between", { min: tools.number(min), max: shown(max) });
  if (answer === undefined) return min === max ? shown(min) : range;
  return tolerance === 0 ? shown(answer) : tools.words("answer.about", { number: shown(answer), range });
}
