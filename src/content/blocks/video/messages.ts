import { defineMessage } from "../../../diagnostics/message.ts";

export const videoWithoutCaptions = defineMessage({
  code: "BC2203",
  name: "video-without-captions",
  severity: "error",
  text: "The video “{title}” has no captions.",
  fix: "Name a WebVTT file under `captions:`, or write `silent: true` if nothing is said or heard in it.",
  why: "Many learners watch without sound, or cannot hear it (WCAG 1.2.2).",
});

export const videoWithoutTranscript = defineMessage({
  code: "BC2204",
  name: "video-without-transcript",
  severity: "error",
  text: "The video “{title}” has no transcript.",
  fix: "Write what is said and what is seen in a Markdown file, and name it in `transcript`.",
  why: "A transcript serves those who cannot watch, cannot play video, or would rather read (WCAG 1.2.3).",
});
