import { Type } from "typebox";
import { Keys } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { passageKeys, passageTexts, passageView, titleKey, titleView } from "../passage.ts";
import { checkPictures, pictureFiles } from "../picture.ts";

const Item = Keys({
  ...passageKeys,
  open: Type.Optional(Type.Boolean({ description: "true when it is open from the start.", examples: [true] })),
});

export const accordion = defineBlock({
  type: "accordion",
  summary: "Passages under headings that open one by one. Not for what everybody must read.",
  schema: Keys({
    ...titleKey,
    items: Type.Array(Item, {
      description: "The passages, in order; each opens when its heading is pressed.",
      minItems: 1,
      examples: [[{ title: "May I use my own name?", text: "Yes. Say that your views are your own." }]],
    }),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => passageTexts(block.title, block.items),
  files: (block, tools) => pictureFiles(block.items, tools),
  check: (block, tools) => checkPictures(block.items, tools),
  view: (block, tools) => {
    const heading = titleView(block.title, tools);
    return {
      ...heading,
      domId: tools.domId,
      hasSeveral: block.items.length > 1,
      items: block.items.map((item, index) => ({
        ...passageView(item, index, heading.partLevel, tools),
        open: item.open === true,
      })),
    };
  },
});
