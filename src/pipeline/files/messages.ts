import { defineMessage } from "../../diagnostics/message.ts";

const insideCourse = "Name a file of the course folder by its place there, with /, such as media/photo.jpg.";

export const unusablePath = defineMessage({
  code: "BC1101",
  name: "unusable-path",
  severity: "error",
  text: 'The path "{path}" cannot be used: {reason}.',
  fix: insideCourse,
  why: "A course is built on other people's machines and unpacked on a server: only paths inside its folder, with names every system allows, work in all those places.",
});

export const fileMissing = defineMessage({
  code: "BC1102",
  name: "file-missing",
  severity: "error",
  text: 'There is no {kind} "{path}" in the course folder.',
  fix: "{advice}",
  why: "A package with a missing file would show learners a gap, so none is written.",
});

export const wrongCase = defineMessage({
  code: "BC1103",
  name: "wrong-case",
  severity: "error",
  text: 'The file is called "{real}", with other capitals than "{path}".',
  fix: 'Write "{real}", or rename the file.',
  why: "Windows and macOS find the file all the same; an LMS on Linux does not.",
});

export const brokenLink = defineMessage({
  code: "BC1104",
  name: "broken-link",
  severity: "error",
  text: '"{path}" is a link that leads nowhere.',
  fix: "Put the file itself in the course folder.",
  why: "The link points at something that is not there, or at itself.",
});

export const outsideCourse = defineMessage({
  code: "BC1105",
  name: "outside-course",
  severity: "error",
  text: '"{path}" is a link to a place outside the course folder.',
  fix: "Copy the file into the course folder.",
  why: "Only what lies in the course folder is built, so that a course from somebody else can never pack files of your own.",
});

export const notAFile = defineMessage({
  code: "BC1106",
  name: "not-a-file",
  severity: "error",
  text: '"{path}" is {what}, not a regular file.',
  fix: "Name a file.",
  why: "Only regular files can be packed; reading a pipe or a device might never end.",
});

export const emptyFile = defineMessage({
  code: "BC1107",
  name: "empty-file",
  severity: "error",
  text: '"{path}" is empty.',
  fix: "Save its content again, or take it out of the course.",
  why: "An empty file is most often a copy that went wrong.",
});

export const unreadableFile = defineMessage({
  code: "BC1108",
  name: "unreadable-file",
  severity: "error",
  text: '"{path}" could not be read ({reason}).',
  fix: "Check that you may open the file and that the disk is well, then build again.",
  why: "The system refused.",
});

export const textTooLarge = defineMessage({
  code: "BC1109",
  name: "text-too-large",
  severity: "error",
  text: '"{path}" has {size}; a text file may have up to {limit}.',
  fix: "Split it, or check that it is the file you meant.",
  why: "The limit keeps one wrong file from taking all the memory of the machine. A session of an hour has about 0.05 MB.",
});

export const notUtf8 = defineMessage({
  code: "BC1110",
  name: "not-utf8",
  severity: "error",
  text: '"{path}" is not UTF-8 text: {reason}.',
  fix: "Save it as UTF-8. In VS Code: click the encoding in the status bar, then “Save with Encoding”.",
  why: "Read in a guessed encoding, accents and quotation marks would turn into other characters in the course.",
});

export const controlCharacter = defineMessage({
  code: "BC1111",
  name: "control-character",
  severity: "error",
  text: "There is a character here that cannot be shown ({character}).",
  fix: "Delete it. It often comes along with text copied from a PDF or a word processor.",
  why: "XML 1.0 cannot carry control characters, and the manifest of a package is XML.",
});
