import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const text = defineBlock({
  type: "text",
  summary: "Paragraphs, headings, lists and tables in Markdown. A bare string in the list of blocks is one.",
  schema: Keys({
    text: Text({
      description: "The Markdown. `##` starts a section, `###` a part of one.",
      examples: ["## Why it matters\n\nPatients read what you post."],
    }),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [block.text],
  view: (block, tools) => ({ html: tools.markdown(block.text) }),
});
