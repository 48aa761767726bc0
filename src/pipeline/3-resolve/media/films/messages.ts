import { defineMessage } from "../../../../diagnostics/message.ts";

export const filmNotReadable = defineMessage({
  code: "BC3310",
  name: "film-not-readable",
  severity: "error",
  text: '"{path}" cannot be played: {reason}.',
  fix: "{advice}",
  why: "A learner would see a player that does nothing.",
});

export const codecNotEverywhere = defineMessage({
  code: "BC3311",
  name: "codec-not-everywhere",
  severity: "warning",
  text: '"{path}" {what}, which is not played by {who}.',
  fix: "Write it anew with {command}, and name the new file.",
  why: "MP4 with H.264 and AAC plays in every browser a learner may have; of others, some show a black picture or give no sound, without a word.",
});

export const filmWithoutPicture = defineMessage({
  code: "BC3312",
  name: "film-without-picture",
  severity: "warning",
  text: '"{path}" has sound, but no picture.',
  fix: "Use an `audio` block, with the file that {command} writes; or export the film again.",
  why: "In a video block a learner looks at a black rectangle, and wonders what is missing.",
});

export const filmIndexLast = defineMessage({
  code: "BC3313",
  name: "film-index-last",
  severity: "warning",
  text: '"{path}" says only at its end where everything in it is.',
  fix: "Put that in front, without loss: {command}. Then name the new file.",
  why: "From a server that gives files only as a whole, as those of some LMSs do, a film begins only once all of it has come.",
});

export const durationDiffers = defineMessage({
  code: "BC3314",
  name: "duration-differs",
  severity: "warning",
  text: 'The length is given as {given}, but "{path}" is {real} long.',
  fix: 'Write "{real}", or name the right file.',
  why: "Learners decide by it whether they have the time, and the time that the course takes is reckoned with it.",
});
