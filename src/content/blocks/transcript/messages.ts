import { defineMessage } from "../../../diagnostics/message.ts";

export const transcriptEmpty = defineMessage({
  code: "BC2251",
  name: "transcript-empty",
  severity: "error",
  text: "This transcript has no words.",
  fix: "Add `lines:` with what is said, or name a Markdown file in `file`.",
  why: "A learner who opens it would find nothing.",
});

export const transcriptTwice = defineMessage({
  code: "BC2252",
  name: "transcript-twice",
  severity: "error",
  text: "This transcript has both `lines` and a `file`.",
  fix: "Leave out one of the two.",
  why: "The two would be read one after the other, and can contradict each other.",
});

export const transcriptUntimed = defineMessage({
  code: "BC2253",
  name: "transcript-untimed",
  severity: "error",
  text: "This transcript names a recording in `of`, but no line says when it is spoken.",
  fix: 'Give lines an `at`, such as "0:12", or leave out `of`.',
  why: "The recording is named so that a learner can play it from a line's time.",
});
