import { Type } from "typebox";
import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { Quotes, quoteLinks, quoteViews } from "../quotes.ts";

const reflectionSeconds = 120;

export const reflection = defineBlock({
  type: "reflection",
  summary: "A question for the learner to think and write about. It is kept, not marked.",
  schema: Keys({
    title: Type.Optional(Text({ description: "Heading.", examples: ["Pause and reflect"] })),
    prompt: Text({ description: "The question.", examples: ["What would you check now, before you post?"] }),
    hint: Type.Optional(
      Text({ description: "Something to start from.", examples: ["Think of privacy settings and old posts."] }),
    ),
    quotes: Quotes,
  }),
  id: "required",
  hasBrowserHalf: true,
  borrowsStyles: ["partials/notes/notes"],
  stores: () => ({ type: "text", weight: 1 }),
  note: ({ prompt }) => ({ prompt }),
  links: (block) => quoteLinks(block),
  texts: (block) => [block.title, block.prompt, block.hint].filter((text) => text !== undefined),
  seconds: () => reflectionSeconds,
  view: (block, tools) => ({
    domId: tools.domId,
    title: block.title === undefined ? undefined : tools.inline(block.title),
    level: block.title === undefined ? 0 : tools.heading(3),
    prompt: tools.inline(block.prompt),
    hint: block.hint === undefined ? undefined : tools.inline(block.hint),
    quotes: quoteViews(block, tools),
  }),
});
