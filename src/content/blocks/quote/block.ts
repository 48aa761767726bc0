import { Type } from "typebox";
import { Id, Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const quote = defineBlock({
  type: "quote",
  summary: "What somebody said or wrote, and who.",
  schema: Keys({
    text: Text({ description: "The words, without quotation marks.", examples: ["Keep on posting!"] }),
    by: Text({ description: "Who said them.", examples: ["Health and Care Professions Council"] }),
    source: Type.Optional(Id({ description: "Id of the reference they come from.", examples: ["hcpc-top-tips"] })),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [block.text, block.by],
  cites: (block) => (block.source === undefined ? [] : [{ id: block.source, holder: block, key: "source" }]),
  view: (block, tools) => ({
    html: tools.markdown(block.text),
    by: tools.inline(block.by),
    reference: block.source === undefined ? undefined : tools.reference(block.source),
  }),
});
