import { Type } from "typebox";
import { Keys, markdownOf, Text, type TextValue } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { checkDistinct } from "../rows.ts";
import { PartScoring } from "../shared-keys.ts";
import { correct } from "./scoring.shared.ts";

export const sequencing = defineQuestion({
  type: "sequencing",
  summary: "Items to be put into the right order.",
  example: {
    prompt: "In which order do you take off protective equipment?",
    items: ["Gloves", "Apron", "Eye protection", "Mask"],
    explanation: "What is dirtiest comes off first.",
  },
  schema: Keys({
    items: Type.Array(Text({ description: "An item.", examples: ["Wet your hands"] }), {
      description: "The items in the right order; learners see them in another.",
      examples: [["Wet your hands", "Apply soap", "Rub palm to palm", "Rinse", "Dry"]],
      minItems: 2,
      maxItems: 12,
    }),
    scoring: PartScoring,
  }),
  interaction: "sequencing",
  options: (question) => question.items.map((text) => ({ text, correct: false })),
  stores: (question) => ({ type: "order", items: question.items.length }),
  texts: (question) => question.items,
  check: ({ items }, tools) =>
    checkDistinct(
      items.map((text, key) => ({ text, holder: items, key })),
      tools,
    ),
  key: (question, numbers) => ({
    right: question.items.map((_, index) => numbers[index] ?? index),
    partial: question.scoring === "partial",
  }),
  correct,
  view: (question, numbers, tools) => ({
    items: mixed(question.items).map((index) => {
      const text = question.items[index] ?? "";
      const rich = tools.rich(text);
      return { number: numbers[index] ?? index, ...rich, text: rich.words ?? tools.plain(text) };
    }),
    instruction: tools.words(question.scoring === "partial" ? "question.orderPartial" : "question.order"),
  }),
  answer: (question, _numbers, tools) => ({
    title: tools.words("answer.order"),
    ordered: true,
    right: question.items.map((text) => tools.rich(text).html),
    feedback: [],
  }),
});

/** Indexes in the order first shown: by chance as far as a learner can tell, always the same, and never the right one. */
function mixed(items: readonly TextValue[]): readonly number[] {
  const indexes = items.map((_, index) => index);
  const rank = (index: number) => hash(markdownOf(items[index] ?? ""));
  const order = indexes.toSorted((left, right) => rank(left) - rank(right));
  return order.every((index, place) => index === place) ? order.toReversed() : order;
}

/** FNV-1a, its high bits mixed in so that texts with a common end lie apart. */
function hash(text: string): number {
  const value = [...text].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  );
  return (value ^ (value >>> 15)) >>> 0;
}
