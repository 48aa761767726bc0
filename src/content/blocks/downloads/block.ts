import { Type } from "typebox";
import type { ViewTools } from "../../kind-tools.ts";
import { CourseFile, Keys, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { labelView, titleKey, titleView } from "../passage.ts";

const Download = Keys({
  file: CourseFile({
    description: "Path of the file: PDF, Word, Excel, PowerPoint, OpenDocument, text, calendar, picture or sound.",
    examples: ["media/checklist.pdf"],
  }),
  title: Text({ description: "What it is; type and size are added.", examples: ["Checklist before you post"] }),
  text: Type.Optional(Text({ description: "What it is for, in a sentence.", examples: ["One page, to pin up."] })),
});

export const downloads = defineBlock({
  type: "downloads",
  summary: "Files to take away. Each link says what type and size its file has.",
  schema: Keys({
    ...titleKey,
    files: Type.Array(Download, {
      description: "The files, in order.",
      minItems: 1,
      examples: [[{ file: "media/checklist.pdf", title: "Checklist before you post" }]],
    }),
  }),
  id: "optional",
  stores: () => ({ type: "nothing" }),
  files: (block, tools) =>
    block.files.map((entry) => ({ path: entry.file, at: tools.locate(entry, "file"), expects: "any", ship: true })),
  texts: (block) => [
    ...(block.title === undefined ? [] : [block.title]),
    ...block.files.flatMap(({ title, text }) => (text === undefined ? [title] : [title, text])),
  ],
  view: (block, tools) => ({
    ...titleView(block.title, tools),
    domId: tools.domId,
    files: block.files.map((entry) => {
      const { href, typeName, sizeBytes } = tools.file(entry.file);
      return {
        href,
        // The author's name for it, however it is called in the package.
        name: entry.file.slice(entry.file.lastIndexOf("/") + 1),
        label: labelView(entry.title, tools),
        facts: tools.words("downloads.facts", { type: typeName, size: sizeWords(sizeBytes, tools) }),
        text: entry.text === undefined ? undefined : tools.inline(entry.text),
      };
    }),
  }),
});

/** "240 kB", "1.2 MB": thousands, as operating systems and browsers show them. */
function sizeWords(sizeBytes: number, tools: ViewTools): string {
  if (sizeBytes < 1_000_000) {
    return tools.words("downloads.kilobytes", { size: tools.number(Math.max(1, Math.round(sizeBytes / 1000))) });
  }
  return tools.words("downloads.megabytes", { size: tools.number(Math.round(sizeBytes / 100_000) / 10) });
}
