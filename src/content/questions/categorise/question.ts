import { Type } from "typebox";
import { advise } from "../../../diagnostics/suggest.ts";
import type { CheckTools } from "../../kind-tools.ts";
import { sameName } from "../../same-name.ts";
import { Keys, markdownOf, Text, type TextValue } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { categoryUnknown } from "../messages.ts";
import { checkDistinct, rowAnswers, rowKey, rowOptions, rowStores, rowViews, type RowSet } from "../rows.ts";
import { PartScoring } from "../shared-keys.ts";
import { correctRows } from "../rows.shared.ts";

interface CategoriseValue {
  readonly categories: readonly TextValue[];
  readonly items: readonly { readonly text: TextValue; readonly category: string }[];
}

const Item = Keys({
  text: Text({ description: "What is to be sorted.", examples: ["A used needle"] }),
  category: Type.String({
    description: "Its category, in the words of `categories`.",
    minLength: 1,
    examples: ["Sharps bin"],
  }),
});

/** Keys of the question, which the block `card-sort` has as well. */
export const categoriseKeys = {
  categories: Type.Array(Text({ description: "A category.", examples: ["Sharps bin"] }), {
    description: "The categories, in the order in which learners see them.",
    examples: [["Sharps bin", "Clinical waste", "Recycling"]],
    minItems: 2,
    maxItems: 8,
  }),
  items: Type.Array(Item, {
    description: "What is to be sorted, in the order in which learners see it.",
    examples: [
      [
        { text: "A used needle", category: "Sharps bin" },
        { text: "A clean box", category: "Recycling" },
      ],
    ],
    minItems: 2,
    maxItems: 28,
  }),
  scoring: PartScoring,
};

export const categorise = defineQuestion({
  type: "categorise",
  summary: "Items to be sorted into categories.",
  example: {
    prompt: "Is it personal data?",
    categories: ["Personal", "Not personal"],
    items: [
      { text: "A patient’s phone number", category: "Personal" },
      { text: "The opening hours of the clinic", category: "Not personal" },
    ],
    explanation: "Personal data is about a person who can be identified.",
  },
  schema: Keys(categoriseKeys),
  interaction: "matching",
  options: (question) => rowOptions(setOf(question)),
  stores: (question) => rowStores(setOf(question)),
  texts: (question) => [...question.categories, ...question.items.map(({ text }) => text)],
  check: checkItems,
  key: (question, numbers) => rowKey(setOf(question), numbers, question.scoring === "partial"),
  correct: correctRows,
  view: (question, numbers, tools) => ({
    rows: rowViews(setOf(question), numbers, false, tools),
    instruction: tools.words(question.scoring === "partial" ? "question.sortPartial" : "question.sort"),
  }),
  answer: (question, _numbers, tools) => ({ right: rowAnswers(setOf(question), tools), feedback: [] }),
});

function setOf({ categories, items }: CategoriseValue): RowSet {
  return {
    rows: items.map(({ text, category }) => ({ text, right: Math.max(0, placeOf(category, categories)) })),
    choices: categories.map((text) => ({ text })),
  };
}

/** Which category a name means; -1 when there is none. */
function placeOf(name: string, categories: readonly TextValue[]): number {
  const names = categories.map(markdownOf);
  return names.includes(name) ? names.indexOf(name) : names.map(sameName).indexOf(sameName(name));
}

function checkItems({ categories, items }: CategoriseValue, tools: CheckTools): void {
  checkDistinct(
    categories.map((text, key) => ({ text, holder: categories, key })),
    tools,
  );
  checkDistinct(
    items.map((item) => ({ text: item.text, holder: item, key: "text" })),
    tools,
  );
  const names = categories.map(markdownOf);
  for (const item of items) {
    if (placeOf(item.category, categories) >= 0) continue;
    const advice = advise(item.category, names, "");
    tools.report(
      categoryUnknown.at(tools.locate(item, "category"), {
        item: markdownOf(item.text),
        category: item.category,
        advice,
      }),
    );
  }
}
