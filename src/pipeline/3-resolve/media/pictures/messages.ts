import { defineMessage } from "../../../../diagnostics/message.ts";

export const pictureNotShown = defineMessage({
  code: "BC3320",
  name: "picture-not-shown",
  severity: "error",
  text: '"{path}" is {found}, whatever its name ends in, and browsers do not show that as a picture.',
  fix: "{advice}",
  why: "A file keeps its type when it is renamed: the learner would see a broken picture, and nothing else.",
});

export const pictureMovesOn = defineMessage({
  code: "BC3321",
  name: "picture-moves-on",
  severity: "warning",
  text: '"{path}" moves for {time}, and nobody can stop it.',
  fix: "Let it play once, in at most five seconds; or show it as a `video` with `silent: true`, which {command} makes of it.",
  why: "What moves by itself for more than five seconds beside text keeps some people from reading it (WCAG 2.2.2).",
});

export const altIsFileName = defineMessage({
  code: "BC3322",
  name: "alt-is-file-name",
  severity: "error",
  text: "The text alternative “{alt}” is the name of a file.",
  fix: "Say what the picture tells the learner.",
  why: "A screen reader reads the name out, and the learner knows as little as before (WCAG 1.1.1, failure F30).",
});
