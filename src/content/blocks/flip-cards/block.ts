import { Type } from "typebox";
import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { labelView, titleKey, titleView } from "../passage.ts";
import { checkPictures, pictureFiles, pictureKeys, pictureView } from "../picture.ts";

const Card = Keys({
  front: Text({ description: "What is seen first: a term, a question, a few words.", examples: ["Duty of candour"] }),
  back: Text({
    description: "What pressing the card shows: a meaning, an answer.",
    examples: ["Being open and honest with patients when something goes wrong."],
  }),
  ...pictureKeys,
});

export const flipCards = defineBlock({
  type: "flip-cards",
  summary:
    "Cards with a front and a back, which pressing a card shows. Both sides stand there without script and in print.",
  schema: Keys({
    ...titleKey,
    cards: Type.Array(Card, {
      description: "The cards, in order; three or six fill their rows.",
      minItems: 1,
      examples: [[{ front: "Duty of candour", back: "Being open and honest when something goes wrong." }]],
    }),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => [
    ...(block.title === undefined ? [] : [block.title]),
    ...block.cards.flatMap(({ front, back, alt }) => (alt === undefined ? [front, back] : [front, back, alt])),
  ],
  files: (block, tools) => pictureFiles(block.cards, tools),
  check: (block, tools) => checkPictures(block.cards, tools),
  view: (block, tools) => ({
    ...titleView(block.title, tools),
    domId: tools.domId,
    cards: block.cards.map((card, index) => ({
      id: `${tools.domId}-${index + 1}`,
      front: labelView(card.front, tools),
      back: tools.markdown(card.back),
      picture: pictureView(card, tools),
    })),
  }),
});
