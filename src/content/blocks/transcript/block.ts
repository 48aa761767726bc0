import { Type, type Static } from "typebox";
import type { ViewTools } from "../../kind-tools.ts";
import { CourseFile, Id, Keys, Line, Text } from "../../text.ts";
import { defineBlock } from "../define.ts";
import { durationPattern, secondsOf } from "../duration.ts";
import { transcriptEmpty, transcriptTwice, transcriptUntimed } from "./messages.ts";

const SpokenLine = Keys({
  at: Type.Optional(
    Type.String({ pattern: durationPattern, description: "When it is said, as m:ss, in quotes.", examples: ["0:12"] }),
  ),
  speaker: Type.Optional(Line({ description: "Who says it; leave it out while the same person goes on." })),
  text: Text({ description: "What is said, or what is heard or seen.", examples: ["*A door closes.*"] }),
});

export const transcript = defineBlock({
  type: "transcript",
  summary: "What is said in a recording, by whom and when, to be opened and read.",
  schema: Keys({
    title: Text({ description: "What it is the transcript of.", examples: ["Two nurses talk about a post"] }),
    of: Type.Optional(
      Id({
        description: "Id of the video or audio block it belongs to: its times then play the recording from there.",
        examples: ["presentation-1"],
      }),
    ),
    lines: Type.Optional(
      Type.Array(SpokenLine, {
        description: "What is said, in order. Either this or `file`.",
        minItems: 1,
        examples: [
          [
            { at: "0:00", speaker: "Amira", text: "I nearly posted it." },
            { at: "0:04", speaker: "Ben", text: "What stopped you?" },
          ],
        ],
      }),
    ),
    file: Type.Optional(
      CourseFile({ description: "Markdown file with the transcript.", examples: ["transcripts/talk.md"] }),
    ),
  }),
  id: "optional",
  example: {
    title: "Two nurses talk about a post",
    lines: [
      { at: "0:00", speaker: "Amira", text: "I nearly posted it." },
      { at: "0:04", speaker: "Ben", text: "What stopped you?" },
    ],
  },
  hasBrowserHalf: true,
  stores: () => ({ type: "nothing" }),
  files: (block, tools) =>
    block.file === undefined
      ? []
      : [{ path: block.file, at: tools.locate(block, "file"), expects: "markdown", ship: false }],
  texts: (block) => [block.title, ...(block.lines ?? []).map(({ text }) => text)],
  links: (block) =>
    block.of === undefined
      ? []
      : [{ id: block.of, holder: block, key: "of", types: ["video", "audio"], earlier: false }],
  check(block, tools) {
    if (block.lines && block.file !== undefined) tools.report(transcriptTwice.at(tools.locate(block, "file"), {}));
    if (!block.lines && block.file === undefined) tools.report(transcriptEmpty.at(tools.locate(block, "title"), {}));
    if (block.of !== undefined && !block.lines?.some(({ at }) => at !== undefined))
      tools.report(transcriptUntimed.at(tools.locate(block, "of"), {}));
  },
  view: (block, tools) => ({
    title: tools.inline(block.title),
    media: block.of === undefined ? undefined : tools.block(block.of).href?.slice(1),
    lines: (block.lines ?? []).map((line) => lineView(line, tools)),
    html: block.file === undefined ? undefined : tools.markdownFile(block.file),
  }),
});

function lineView({ at, speaker, text }: Static<typeof SpokenLine>, tools: ViewTools): object {
  return {
    at,
    seconds: at === undefined ? undefined : secondsOf(at),
    iso: at === undefined ? undefined : `PT${secondsOf(at)}S`,
    label: at === undefined ? undefined : tools.words("transcript.play", { time: at }),
    speaker,
    html: tools.inline(text),
  };
}
