import { Type } from "typebox";
import { CourseFile, Keys, Text } from "../../text.ts";
import { chaptersKey, chaptersView, checkChapters } from "../chapters.ts";
import { defineBlock } from "../define.ts";
import { durationPattern, durationWords, lengthOf, secondsOf } from "../duration.ts";
import { audioWithoutTranscript } from "./messages.ts";

export const audio = defineBlock({
  type: "audio",
  summary: "A recording with its transcript. It never plays by itself.",
  schema: Keys({
    title: Text({ description: "Title of the recording.", examples: ["A ward sister on privacy"] }),
    summary: Type.Optional(
      Text({ description: "What it is about, in a sentence.", examples: ["Why she stopped posting from work."] }),
    ),
    file: CourseFile({
      description: "Path of the recording: MP3 or M4A plays everywhere.",
      examples: ["media/privacy.mp3"],
    }),
    duration: Type.String({
      pattern: durationPattern,
      description: "Length as m:ss or h:mm:ss, in quotes; learners like to know before they press play.",
      examples: ["2:30"],
    }),
    ...chaptersKey,
    transcript: Type.Optional(
      CourseFile({
        description: "Markdown file with what is said and heard. The recording must have one.",
        examples: ["transcripts/privacy.md"],
      }),
    ),
  }),
  id: "optional",
  example: {
    title: "A ward sister on privacy",
    file: "media/privacy.mp3",
    duration: "2:30",
    transcript: "transcripts/privacy.md",
  },
  borrowsStyles: ["blocks/video"],
  stores: () => ({ type: "nothing" }),
  files: (block, tools) => [
    { path: block.file, at: tools.locate(block, "file"), expects: "audio", ship: true, lasts: lengthOf(block, tools) },
    ...(block.transcript === undefined
      ? []
      : [{ path: block.transcript, at: tools.locate(block, "transcript"), expects: "markdown" as const, ship: false }]),
  ],
  texts: (block) => [block.title, block.summary].filter((text) => text !== undefined),
  check(block, tools) {
    checkChapters(block, tools);
    if (block.transcript !== undefined) return;
    const title = typeof block.title === "string" ? block.title : block.title.text;
    tools.report(audioWithoutTranscript.at(tools.locate(block, "file"), { title }));
  },
  seconds: (block) => secondsOf(block.duration),
  view: (block, tools) => ({
    domId: tools.domId,
    level: tools.heading(3),
    title: tools.inline(block.title),
    label: tools.plain(block.title),
    summary: block.summary === undefined ? undefined : tools.inline(block.summary),
    file: tools.file(block.file),
    chapters: chaptersView(block),
    facts: tools.words("audio.facts", { duration: durationWords(block.duration, tools) }),
    transcript: block.transcript === undefined ? undefined : tools.markdownFile(block.transcript),
  }),
});
