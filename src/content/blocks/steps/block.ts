import { Type } from "typebox";
import { Keys } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { passageKeys, passageTexts, passageView, titleKey, titleView } from "../passage.ts";
import { checkPictures, pictureFiles } from "../picture.ts";

export const steps = defineBlock({
  type: "steps",
  summary: "What to do, in numbered steps: all together, or one at a time.",
  schema: Keys({
    ...titleKey,
    steps: Type.Array(Keys(passageKeys), {
      description: "The steps, in order. Begin each heading with a verb.",
      minItems: 2,
      examples: [
        [
          { title: "Stop", text: "Wait a minute before you post." },
          { title: "Read it again", text: "Read it as a patient would." },
        ],
      ],
    }),
    show: Type.Optional(
      Type.Enum(["all", "one"], {
        description: "`one` shows one step at a time, with buttons; `all` unless said.",
        default: "all",
        examples: ["one"],
      }),
    ),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => passageTexts(block.title, block.steps),
  files: (block, tools) => pictureFiles(block.steps, tools),
  check: (block, tools) => checkPictures(block.steps, tools),
  view: (block, tools) => {
    const heading = titleView(block.title, tools);
    const total = block.steps.length;
    return {
      ...heading,
      domId: tools.domId,
      byOne: block.show === "one",
      steps: block.steps.map((step, index) => ({
        ...passageView(step, index, heading.partLevel, tools),
        place: tools.words("steps.place", { number: index + 1, total }),
      })),
    };
  },
});
