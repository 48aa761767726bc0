import { Type } from "typebox";
import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const references = defineBlock({
  type: "references",
  summary: "The list of all references, where the author wants it. The course has a page of references anyway.",
  schema: Keys({
    title: Type.Optional(Text({ description: "Heading; “References” unless said.", examples: ["References"] })),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => (block.title === undefined ? [] : [block.title]),
  view: (block, tools) => ({
    domId: tools.domId,
    level: tools.heading(2),
    title: block.title === undefined ? tools.words("references.title") : tools.inline(block.title),
  }),
});
