import { Type } from "typebox";
import type { ViewTools } from "../../kind-tools.ts";
import { dateOrWords, isoDate } from "../../dates.ts";
import { Keys } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { passageKeys, passageTexts, passageView, titleKey, titleView } from "../passage.ts";
import { checkPictures, pictureFiles } from "../picture.ts";

const Event = Keys({
  date: Type.Unsafe<string | number>({
    type: ["string", "integer"],
    minLength: 1,
    maxLength: 60,
    pattern: dateOrWords,
    description:
      "When: 2024, 2024-09 or 2024-09-01 is written as the course's language does; anything else as it stands.",
    examples: ["2024-09-01"],
  }),
  ...passageKeys,
  text: Type.Optional(passageKeys.text),
});

export const timeline = defineBlock({
  type: "timeline",
  summary: "What happened or will happen, in order, each with its date.",
  schema: Keys({
    ...titleKey,
    events: Type.Array(Event, {
      description: "The events, from first to last.",
      minItems: 2,
      examples: [
        [
          { date: "2023-08", title: "Revised standards published" },
          { date: "2024-09-01", title: "Revised standards in force", text: "They say more about social media." },
        ],
      ],
    }),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => passageTexts(block.title, block.events),
  files: (block, tools) => pictureFiles(block.events, tools),
  check: (block, tools) => checkPictures(block.events, tools),
  view: (block, tools) => {
    const heading = titleView(block.title, tools);
    return {
      ...heading,
      domId: tools.domId,
      events: block.events.map((event, index) => ({
        ...passageView(event, index, heading.partLevel, tools),
        when: dateView(String(event.date), tools),
      })),
    };
  },
});

/** A date that a machine can read, and its words; other words as they stand. */
function dateView(date: string, tools: ViewTools): { readonly iso: string | undefined; readonly words: string } {
  return new RegExp(isoDate).test(date) ? { iso: date, words: tools.date(date) } : { iso: undefined, words: date };
}
