import { Type } from "typebox";
import { CourseFile, Keys, Text } from "../../text.ts";
import { defineMessage } from "../../../diagnostics/message.ts";
import { altOf } from "../alt-words.ts";
import { defineBlock } from "../define.ts";

export const imageWithoutAlt = defineMessage({
  code: "BC2201",
  name: "image-without-alt",
  severity: "error",
  text: "This image has no text alternative.",
  fix: "Say in `alt` what the image tells the learner, or write `decorative: true` if it tells nothing.",
  why: "People who cannot see the image get nothing else (WCAG 1.1.1).",
});

export const decorativeWithAlt = defineMessage({
  code: "BC2202",
  name: "decorative-with-alt",
  severity: "error",
  text: "This image is said to be decorative, and has a text alternative too.",
  fix: "Leave out `alt`, or leave out `decorative`.",
  why: "A decorative image is hidden from screen readers, so its text alternative would never be heard.",
});

export const image = defineBlock({
  type: "image",
  summary: "A picture, with a text alternative or said to be decorative.",
  schema: Keys({
    file: CourseFile({ description: "Path of the picture: SVG, PNG, JPEG or WebP.", examples: ["media/benefits.svg"] }),
    alt: Type.Optional(
      Text({
        description: "What the picture tells the learner, for those who do not see it.",
        examples: ["A nurse shows a patient a leaflet."],
      }),
    ),
    decorative: Type.Optional(
      Type.Boolean({ description: "true when the picture tells nothing that the text does not.", examples: [true] }),
    ),
    metadata: Type.Optional(
      Type.Enum(["keep"], {
        description:
          "`keep` leaves in the picture where and with which camera it was taken, and by whom; otherwise that is taken out.",
        examples: ["keep"],
      }),
    ),
    caption: Type.Optional(
      Text({ description: "Words under the picture.", examples: ["One post can reach many patients."] }),
    ),
    credit: Type.Optional(Text({ description: "Who made the picture.", examples: ["Course team, CC-BY-4.0"] })),
    description: Type.Optional(
      Text({
        description: "A longer description, for charts and diagrams; anybody can open it.",
        examples: ["The chart has two bars…"],
      }),
    ),
  }),
  example: { file: "media/benefits.svg", alt: "A nurse shows a patient a leaflet." },
  id: "optional",
  stores: () => ({ type: "nothing" }),
  files: (block, tools) => [
    {
      path: block.file,
      at: tools.locate(block, "file"),
      expects: "image",
      ship: true,
      ...altOf(block, tools),
      ...(block.metadata === "keep" ? { keepsMetadata: true as const } : {}),
    },
  ],
  texts: (block) => [block.alt, block.caption, block.credit, block.description].filter((text) => text !== undefined),
  check: (block, tools) => {
    const decorative = block.decorative === true;
    if (!decorative && block.alt === undefined) tools.report(imageWithoutAlt.at(tools.locate(block, "file"), {}));
    if (decorative && block.alt !== undefined)
      tools.report(decorativeWithAlt.at(tools.locate(block, "alt", "key"), {}));
  },
  view: (block, tools) => ({
    file: tools.file(block.file),
    hasWords: [block.caption, block.credit, block.description].some((text) => text !== undefined),
    alt: block.alt === undefined ? "" : tools.plain(block.alt),
    caption: block.caption === undefined ? undefined : tools.inline(block.caption),
    credit: block.credit === undefined ? undefined : tools.plain(block.credit),
    description: block.description === undefined ? undefined : tools.markdown(block.description),
  }),
});
