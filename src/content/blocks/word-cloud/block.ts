import { Type } from "typebox";
import { Keys, Line, Text } from "../../text.ts";
import { defineMessage } from "../../../diagnostics/message.ts";
import type { ViewTools } from "../../kind-tools.ts";
import { collator } from "../../formatters.ts";
import { defineBlock } from "../define.ts";

const Weight = Type.Number({
  minimum: 0,
  maximum: 1_000_000,
  description: "How often it was said, or how much it weighs beside the others.",
  examples: [9],
});

/** A longer one fills a line of a phone in the largest size. */
const longestWord = 60;

export const wordTooLong = defineMessage({
  code: "BC2207",
  name: "word-too-long",
  severity: "error",
  text: "This entry has {count} characters; {most} is the most.",
  fix: "Shorten it: a word cloud shows words, not sentences.",
  why: "In the largest size a longer entry would not fit on a phone.",
});

export const wordCloud = defineBlock({
  type: "word-cloud",
  summary: "Words in up to five sizes, with the same facts as a table.",
  schema: Keys({
    title: Type.Optional(Text({ description: "Heading.", examples: ["Uses of social media at work"] })),
    caption: Type.Optional(
      Text({
        description: "What a larger word means. Say where the numbers come from.",
        examples: ["Larger words were mentioned more often in our survey."],
      }),
    ),
    words: Type.Unsafe<Readonly<Record<string, number>>>({
      type: "object",
      additionalProperties: Weight,
      description: "Each word and its number.",
      minProperties: 2,
      maxProperties: 60,
      examples: [{ Networking: 9, "Latest research": 7 }],
    }),
    measure: Type.Optional(
      Line({
        description: "What the numbers count; the words are weighted without a unit unless said.",
        maxLength: 40,
        examples: ["mentions"],
      }),
    ),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  check: ({ words }, tools) => {
    for (const word of Object.keys(words)) {
      if (word.length <= longestWord) continue;
      tools.report(wordTooLong.at(tools.locate(words, word, "key"), { count: word.length, most: longestWord }));
    }
  },
  texts: (block) => [
    ...(block.title === undefined ? [] : [block.title]),
    ...(block.caption === undefined ? [] : [block.caption]),
    Object.keys(block.words).join(" "),
  ],
  view: (block, tools) => {
    const entries = Object.entries(block.words).map(([word, count]) => ({
      word,
      count,
      size: sizeOf(count, Object.values(block.words)),
      spoken: spoken(count, block.measure, tools),
      shown: tools.number(count),
    }));
    const column = block.measure;
    return {
      domId: tools.domId,
      level: tools.heading(3),
      title: block.title === undefined ? undefined : tools.inline(block.title),
      caption: block.caption === undefined ? undefined : tools.inline(block.caption),
      column: column === undefined ? tools.words("cloud.weight") : column,
      // Alphabetical, so that the order says nothing: the size does. One collation for all, for equal bytes everywhere.
      words: entries.toSorted((left, right) => alphabetical().compare(left.word, right.word)),
      table: entries.toSorted(
        (left, right) => right.count - left.count || alphabetical().compare(left.word, right.word),
      ),
    };
  },
});

const alphabetical = (): Intl.Collator => collator("en");

/** 1–5. */
function sizeOf(count: number, all: readonly number[]): number {
  const least = Math.min(...all);
  const range = Math.max(...all) - least;
  return range === 0 ? 3 : 1 + Math.round((4 * (count - least)) / range);
}

function spoken(count: number, measure: string | undefined, tools: ViewTools): string {
  return measure === undefined
    ? tools.words("cloud.size", { count })
    : tools.words("cloud.measured", { count, measure });
}
