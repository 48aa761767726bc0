import { Type } from "typebox";
import { Keys, Line, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";

export const code = defineBlock({
  type: "code",
  summary: "Text to be copied letter by letter: a command, a template, a file. It keeps its lines and spaces.",
  schema: Keys({
    title: Text({ description: "What it is.", examples: ["A post that names its source"] }),
    language: Type.Optional(
      Line({ description: "What it is written in, as learners should read it.", maxLength: 40, examples: ["HTML"] }),
    ),
    code: Type.String({
      minLength: 1,
      maxLength: 20_000,
      description: "The text, as a block scalar (`|`), so that lines and spaces are kept.",
      examples: ["Source: NHS England, 2024\n"],
    }),
  }),
  id: "optional",
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  texts: (block) => [block.title],
  view: (block, tools) => ({
    domId: tools.domId,
    title: tools.inline(block.title),
    language: block.language,
    code: block.code.replace(/\n+$/, ""),
  }),
});
