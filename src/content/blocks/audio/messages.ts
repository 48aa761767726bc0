import { defineMessage } from "../../../diagnostics/message.ts";

export const audioWithoutTranscript = defineMessage({
  code: "BC2250",
  name: "audio-without-transcript",
  severity: "error",
  text: "The recording “{title}” has no transcript.",
  fix: "Write what is said and heard in a Markdown file, and name it in `transcript`.",
  why: "Some learners cannot hear it, and many computers at work have no sound (WCAG 1.2.1).",
});
