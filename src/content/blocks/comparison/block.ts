import { Type } from "typebox";
import { defineMessage } from "../../../diagnostics/message.ts";
import { Keys } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { passageKeys, passageTexts, passageView, titleKey, titleView } from "../passage.ts";
import { checkPictures, pictureFiles } from "../picture.ts";

export const sliderWithoutPictures = defineMessage({
  code: "BC2232",
  name: "slider-without-pictures",
  severity: "error",
  text: "A slider compares two pictures; here there are {sides} sides with {pictures} pictures.",
  fix: "Give two sides an `image` each, of the same size, or leave out `slider`.",
  why: "The slider lays one picture over the other.",
});

export const comparison = defineBlock({
  type: "comparison",
  summary: "Two or three things side by side: before and after, this or that. Two pictures may have a slider.",
  schema: Keys({
    ...titleKey,
    sides: Type.Array(Keys({ ...passageKeys, text: Type.Optional(passageKeys.text) }), {
      description: "What is compared, in reading order.",
      minItems: 2,
      maxItems: 3,
      examples: [
        [
          { title: "Personal account", text: "Your own views, under your own name." },
          { title: "Organisation’s account", text: "Agreed words, checked before they go out." },
        ],
      ],
    }),
    slider: Type.Optional(
      Type.Boolean({
        description:
          "true lays the second picture over the first, with a slider between them. Both must be of one size.",
        examples: [true],
      }),
    ),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => passageTexts(block.title, block.sides),
  files: (block, tools) => pictureFiles(block.sides, tools),
  check: (block, tools) => {
    checkPictures(block.sides, tools);
    const pictures = block.sides.filter(({ image }) => image !== undefined).length;
    const sides = block.sides.length;
    if (block.slider !== true || (sides === 2 && pictures === 2)) return;
    tools.report(sliderWithoutPictures.at(tools.locate(block, "slider"), { sides, pictures }));
  },
  view: (block, tools) => {
    const heading = titleView(block.title, tools);
    const [first, second] = block.sides;
    return {
      ...heading,
      domId: tools.domId,
      sides: block.sides.map((side, index) => passageView(side, index, heading.partLevel, tools)),
      slider:
        block.slider === true && first && second
          ? tools.words("comparison.slider", { first: tools.plain(first.title), second: tools.plain(second.title) })
          : undefined,
    };
  },
});
