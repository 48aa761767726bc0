import { Type, type Static } from "typebox";
import { Id, Keys, markdownOf, Text } from "../../text.ts";
import { idOfWords } from "../ids.ts";
import { wordsTwice } from "../../questions/messages.ts";
import { defineBlock } from "../define.ts";

const Item = Keys({
  id: Type.Optional(
    Id({
      description: "Stable id; give one before you reword the item, and build once: its tick then stays.",
      examples: ["pause"],
    }),
  ),
  text: Text({ description: "What to check or do.", examples: ["I know who can see this post."] }),
});

type ItemValue = Static<typeof Item>;

const secondsPerItem = 8;

export const checklist = defineBlock({
  type: "checklist",
  summary: "A list to tick off. Ticks are kept, nothing is right or wrong.",
  schema: Keys({
    title: Text({ description: "Heading; it names the list.", examples: ["Before you post"] }),
    intro: Type.Optional(Text({ description: "A sentence or two before the list." })),
    items: Type.Array(Item, {
      description: "What to tick, in order.",
      minItems: 1,
      // SCORM 1.2 RTE 3.4.5: a choice response is made of single characters 0-9 and a-z.
      maxItems: 36,
      examples: [[{ text: "I know who can see this post." }, { text: "I would say it in front of a patient." }]],
    }),
  }),
  id: "required",
  hasBrowserHalf: true,
  borrowsStyles: ["partials/questions/options"],
  stores: () => ({ type: "nothing" }),
  // Each tick by itself: an item more, or one less, takes no other tick away.
  parts: ({ items }) =>
    items.map((item) => ({
      id: partId(item),
      ...(item.id === undefined ? {} : { idOfWords: partId({ text: item.text }) }),
      title: item.text,
      stores: { type: "seen" },
    })),
  tells: ({ title, items }) => [{ description: title, storedIn: items.map(partId) }],
  texts: ({ title, intro, items }) => [
    title,
    ...(intro === undefined ? [] : [intro]),
    ...items.map(({ text }) => text),
  ],
  check({ items }, tools) {
    const seen = new Set<string>();
    for (const item of items) {
      const text = markdownOf(item.text).trim();
      if (seen.has(partId(item))) tools.report(wordsTwice.at(tools.locate(item, item.id ? "id" : "text"), { text }));
      seen.add(partId(item));
    }
  },
  seconds: ({ items }) => items.length * secondsPerItem,
  view: (block, tools) => ({
    domId: tools.domId,
    level: tools.heading(3),
    title: tools.inline(block.title),
    intro: block.intro === undefined ? undefined : tools.markdown(block.intro),
    items: block.items.map((item) => ({
      slot: tools.part(partId(item)).slot,
      html: tools.inline(item.text),
      // In the learner's notes nothing leads to a source.
      words: markdownOf(item.text).includes("[") ? tools.plain(item.text) : undefined,
    })),
  }),
});

function partId({ id, text }: ItemValue): string {
  return id ?? idOfWords(markdownOf(text));
}
