import { Type } from "typebox";
import type { CheckTools } from "../../kind-tools.ts";
import { Keys, markdownOf, Text, type TextValue } from "../../text.ts";
import { defineQuestion } from "../define.ts";
import { checkDistinct, rowAnswers, rowKey, rowOptions, rowStores, rowViews, type RowSet } from "../rows.ts";
import { PartScoring } from "../shared-keys.ts";
import { correctRows } from "../rows.shared.ts";

interface MatchingValue {
  readonly pairs: readonly { readonly item: TextValue; readonly match: TextValue }[];
  readonly "extra-matches"?: readonly TextValue[];
}

const Pair = Keys({
  item: Text({ description: "What is to be matched.", examples: ["Sepsis"] }),
  match: Text({
    description: "What belongs to it, plain words; two items may share one.",
    examples: ["Give antibiotics within the hour"],
  }),
});

export const matching = defineQuestion({
  type: "matching",
  summary: "Items, each to be matched with what belongs to it.",
  example: {
    prompt: "Match each word with its meaning.",
    pairs: [
      { item: "Asepsis", match: "Keeping germs away" },
      { item: "Sepsis", match: "The body’s extreme response to an infection" },
    ],
    explanation: "The two words sound alike, and mean very different things.",
  },
  schema: Keys({
    pairs: Type.Array(Pair, {
      description: "Items with what belongs to them; learners see the matches in another order.",
      examples: [
        [
          { item: "Sepsis", match: "Antibiotics within the hour" },
          { item: "Stroke", match: "A scan within the hour" },
        ],
      ],
      minItems: 2,
      maxItems: 20,
    }),
    "extra-matches": Type.Optional(
      Type.Array(Text({ description: "A match that belongs to nothing.", examples: ["Wait and see"] }), {
        description: "Matches that belong to no item, so that the last one is not given away.",
        examples: [["Wait and see"]],
        maxItems: 16,
      }),
    ),
    scoring: PartScoring,
  }),
  interaction: "matching",
  options: (question) => rowOptions(setOf(question)),
  stores: (question) => rowStores(setOf(question)),
  texts: (question) => [
    ...question.pairs.flatMap(({ item, match }) => [item, match]),
    ...(question["extra-matches"] ?? []),
  ],
  check: checkPairs,
  key: (question, numbers) => rowKey(setOf(question), numbers, question.scoring === "partial"),
  correct: correctRows,
  view: (question, numbers, tools) => ({
    rows: rowViews(setOf(question), numbers, true, tools),
    instruction: tools.words(question.scoring === "partial" ? "question.matchPartial" : "question.match"),
  }),
  answer: (question, _numbers, tools) => ({ right: rowAnswers(setOf(question), tools), feedback: [] }),
});

function setOf({ pairs, "extra-matches": extra = [] }: MatchingValue): RowSet {
  const choices: TextValue[] = [];
  const indexOf = (match: TextValue): number => {
    const known = choices.findIndex((choice) => markdownOf(choice) === markdownOf(match));
    return known < 0 ? choices.push(match) - 1 : known;
  };
  const rows = pairs.map(({ item, match }) => ({ text: item, right: indexOf(match) }));
  return { rows, choices: [...choices, ...extra].map((text) => ({ text })), wordsAlone: "choices" };
}

function checkPairs({ pairs, "extra-matches": extra = [] }: MatchingValue, tools: CheckTools): void {
  checkDistinct(
    pairs.map((pair) => ({ text: pair.item, holder: pair, key: "item" })),
    tools,
  );
  const matches = new Set(pairs.map(({ match }) => markdownOf(match)));
  const first = pairs.filter(({ match }) => matches.delete(markdownOf(match)));
  checkDistinct(
    [
      ...first.map((pair) => ({ text: pair.match, holder: pair, key: "match" })),
      ...extra.map((text, key) => ({ text, holder: extra, key })),
    ],
    tools,
  );
}
