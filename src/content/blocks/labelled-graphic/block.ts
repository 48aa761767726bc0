import { Type } from "typebox";
import { CourseFile, Keys, Text } from "../../text.ts";
import { altOf } from "../alt-words.ts";
import { defineBlock } from "../define.ts";
import { labelView, passageKeys, titleKey, titleView } from "../passage.ts";

const position = { minimum: 0, maximum: 100 };

const Label = Keys({
  title: passageKeys.title,
  text: Type.Optional(passageKeys.text),
  x: Type.Number({
    description: "Where its number is, per cent of the width, from the left.",
    examples: [30],
    ...position,
  }),
  y: Type.Number({
    description: "Where its number is, per cent of the height, from the top.",
    examples: [45],
    ...position,
  }),
});

export const labelledGraphic = defineBlock({
  type: "labelled-graphic",
  summary: "A picture with numbered places that open, and the same numbers as a list under it.",
  schema: Keys({
    ...titleKey,
    image: CourseFile({ description: "Path of the picture: SVG, PNG, JPEG or WebP.", examples: ["media/profile.svg"] }),
    alt: Text({
      description: "What the picture shows as a whole; the labels say the rest.",
      examples: ["A social media profile page."],
    }),
    labels: Type.Array(Label, {
      description: "The places, numbered in this order.",
      minItems: 1,
      maxItems: 20,
      examples: [[{ title: "Who can see it", text: "Check this before each post.", x: 30, y: 45 }]],
    }),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  files: (block, tools) => [
    { path: block.image, at: tools.locate(block, "image"), expects: "image", ship: true, ...altOf(block, tools) },
  ],
  texts: (block) => [
    ...(block.title === undefined ? [] : [block.title]),
    block.alt,
    ...block.labels.flatMap(({ title, text }) => (text === undefined ? [title] : [title, text])),
  ],
  view: (block, tools) => ({
    ...titleView(block.title, tools),
    domId: tools.domId,
    picture: { file: tools.file(block.image), alt: tools.plain(block.alt) },
    labels: block.labels.map((label, index) => ({
      number: index + 1,
      x: label.x,
      y: label.y,
      title: tools.inline(label.title),
      label: labelView(label.title, tools),
      html: label.text === undefined ? undefined : tools.markdown(label.text),
    })),
  }),
});
