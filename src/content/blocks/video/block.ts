import { Type } from "typebox";
import { languageTag } from "../../language-tags.ts";
import { CourseFile, Keys, Text } from "../../text.ts";
import { chaptersKey, chaptersView, checkChapters } from "../chapters.ts";
import { defineBlock } from "../define.ts";
import { durationPattern, durationWords, lengthOf, secondsOf } from "../duration.ts";
import { videoWithoutCaptions, videoWithoutTranscript } from "./messages.ts";

const Captions = Keys({
  file: CourseFile({ description: "WebVTT or SRT file.", examples: ["media/session-1.en.vtt"] }),
  language: Type.String({ pattern: languageTag, description: "Language of the captions.", examples: ["en-GB"] }),
});

export const video = defineBlock({
  type: "video",
  summary: "A video with captions, transcript and poster. It never plays by itself.",
  schema: Keys({
    title: Text({ description: "Title of the video.", examples: ["Session 1 presentation"] }),
    summary: Type.Optional(
      Text({ description: "What it is about, in a sentence.", examples: ["A narrated presentation about privacy."] }),
    ),
    file: CourseFile({
      description: "Path of the video: MP4 (H.264) plays everywhere.",
      examples: ["media/session-1.mp4"],
    }),
    poster: CourseFile({
      description: "Picture shown before it plays, and in print.",
      examples: ["media/session-1.jpg"],
    }),
    duration: Type.String({
      pattern: durationPattern,
      description: "Length as m:ss or h:mm:ss, in quotes; learners like to know before they press play.",
      examples: ["1:40"],
    }),
    ...chaptersKey,
    captions: Type.Optional(
      Type.Array(Captions, {
        description: "Caption files, one for each language.",
        minItems: 1,
        examples: [[{ file: "media/session-1.en.vtt", language: "en-GB" }]],
      }),
    ),
    silent: Type.Optional(
      Type.Boolean({
        description: "true when nothing is said or heard, so that no captions are needed.",
        examples: [true],
      }),
    ),
    transcript: Type.Optional(
      CourseFile({
        description: "Markdown file with what is said and what is seen.",
        examples: ["transcripts/session-1.md"],
      }),
    ),
  }),
  example: {
    title: "Session 1 presentation",
    file: "media/session-1.mp4",
    poster: "media/session-1.jpg",
    duration: "1:40",
    captions: [{ file: "media/session-1.en.vtt", language: "en-GB" }],
    transcript: "transcripts/session-1.md",
  },
  id: "optional",
  stores: () => ({ type: "nothing" }),
  files: (block, tools) => [
    { path: block.file, at: tools.locate(block, "file"), expects: "video", ship: true, lasts: lengthOf(block, tools) },
    { path: block.poster, at: tools.locate(block, "poster"), expects: "image", ship: true },
    ...(block.captions ?? []).map((entry) => ({
      path: entry.file,
      at: tools.locate(entry, "file"),
      expects: "captions" as const,
      ship: true,
      film: block.file,
    })),
    ...(block.transcript === undefined
      ? []
      : [{ path: block.transcript, at: tools.locate(block, "transcript"), expects: "markdown" as const, ship: false }]),
  ],
  texts: (block) => [block.title, block.summary].filter((text) => text !== undefined),
  check: (block, tools) => {
    checkChapters(block, tools);
    const holes = { title: typeof block.title === "string" ? block.title : block.title.text };
    const span = tools.locate(block, "file");
    if (block.captions === undefined && block.silent !== true) tools.report(videoWithoutCaptions.at(span, holes));
    if (block.transcript === undefined) tools.report(videoWithoutTranscript.at(span, holes));
  },
  seconds: (block) => secondsOf(block.duration),
  view: (block, tools) => ({
    domId: tools.domId,
    level: tools.heading(3),
    title: tools.inline(block.title),
    label: tools.plain(block.title),
    summary: block.summary === undefined ? undefined : tools.inline(block.summary),
    file: tools.file(block.file),
    poster: tools.file(block.poster),
    captions: (block.captions ?? []).map((entry, index) => ({
      href: tools.file(entry.file).href,
      cues: tools.cues(entry.file),
      language: entry.language,
      label: tools.words("video.captions", { language: tools.languageName(entry.language) }),
      first: index === 0,
    })),
    facts: tools.words(block.captions ? "video.facts" : "video.factsTranscript", {
      duration: durationWords(block.duration, tools),
    }),
    chapters: chaptersView(block),
    transcript: block.transcript === undefined ? undefined : tools.markdownFile(block.transcript),
  }),
});
