import { Type } from "typebox";
import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const doDont = defineBlock({
  type: "do-dont",
  summary: "Two lists side by side: what to do, and what not to do.",
  schema: Keys({
    title: Type.Optional(Text({ description: "Heading.", examples: ["Before you post"] })),
    do: Type.Array(Text({ description: "Something to do." }), {
      description: "What to do. Begin each with a verb.",
      minItems: 1,
      examples: [["Share published guidance"]],
    }),
    dont: Type.Array(Text({ description: "Something not to do." }), {
      description: "What not to do. Begin each with a verb, without “don’t”.",
      minItems: 1,
      examples: [["Describe a patient, even without a name"]],
    }),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [...(block.title === undefined ? [] : [block.title]), ...block.do, ...block.dont],
  view: (block, tools) => {
    const title = block.title === undefined ? undefined : { html: tools.inline(block.title), level: tools.heading(3) };
    const list = (texts: typeof block.do) => texts.map((text) => tools.inline(text));
    return {
      domId: tools.domId,
      title,
      partLevel: tools.heading(title ? 4 : 3),
      do: list(block.do),
      dont: list(block.dont),
    };
  },
});
