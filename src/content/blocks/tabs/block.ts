import { Type } from "typebox";
import { Keys } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { passageKeys, passageTexts, passageView, titleKey, titleView } from "../passage.ts";
import { checkPictures, pictureFiles } from "../picture.ts";

export const tabs = defineBlock({
  type: "tabs",
  summary: "Passages of equal weight, one shown at a time on a wide screen, all of them on a narrow one and in print.",
  schema: Keys({
    ...titleKey,
    tabs: Type.Array(Keys(passageKeys), {
      description: "The passages; the headings stand beside each other, so keep them to a word or two.",
      minItems: 2,
      maxItems: 6,
      examples: [
        [
          { title: "Nurses", text: "The NMC Code applies." },
          { title: "Paramedics", text: "The HCPC standards apply." },
        ],
      ],
    }),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => passageTexts(block.title, block.tabs),
  files: (block, tools) => pictureFiles(block.tabs, tools),
  check: (block, tools) => checkPictures(block.tabs, tools),
  view: (block, tools) => {
    const heading = titleView(block.title, tools);
    return {
      ...heading,
      domId: tools.domId,
      tabs: block.tabs.map((tab, index) => passageView(tab, index, heading.partLevel, tools)),
    };
  },
});
