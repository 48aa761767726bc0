import { Type } from "typebox";
import { Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const callout = defineBlock({
  type: "callout",
  summary: "A short passage set apart: important, a tip, a warning or a note.",
  schema: Keys({
    kind: Type.Optional(
      Type.Enum(["important", "tip", "warning", "note"], {
        description: "What sort of passage it is; `note` unless said. The word is shown, not only a colour.",
        default: "note",
        examples: ["tip"],
      }),
    ),
    title: Type.Optional(
      Text({ description: "Heading; the word for the kind unless said.", examples: ["When in doubt"] }),
    ),
    text: Text({ description: "The passage.", examples: ["Ask before you post."] }),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  texts: (block) => [block.title ?? "", block.text],
  view: (block, tools) => {
    const kind = block.kind ?? "note";
    const kindWord = tools.words(`callout.${kind}`);
    const level = tools.heading(3);
    return {
      kind,
      kindWord: block.title === undefined ? undefined : kindWord,
      title: block.title === undefined ? kindWord : tools.inline(block.title),
      html: tools.markdown(block.text),
      level,
      domId: tools.domId,
    };
  },
});
