import { defineMessage } from "../../../diagnostics/message.ts";

export const unexpectedType = defineMessage({
  code: "BC3101",
  name: "unexpected-type",
  severity: "error",
  text: '"{path}" cannot be {use} here.',
  fix: "Use a file that ends in one of: {endings}.",
  why: "These types play or open in every browser a learner may have, and none of them can run as a program.",
});

export const dangerousContent = defineMessage({
  code: "BC3102",
  name: "dangerous-content",
  severity: "error",
  text: '"{path}" is {found}, whatever its name ends in.',
  fix: "Put the real file there.",
  why: "A download that went wrong often leaves a web page under the name of a picture; and a page or a program in a course could act in the learner's name in the LMS.",
});

export const mismatchedContent = defineMessage({
  code: "BC3103",
  name: "mismatched-content",
  severity: "warning",
  text: '"{path}" does not begin as {expected} does; it looks like {found}.',
  fix: "Give the file the ending of its type, or export it again.",
  why: "Servers tell browsers the type by the ending, and some browsers then refuse the file.",
});

export const unsafeSvg = defineMessage({
  code: "BC3104",
  name: "unsafe-svg",
  severity: "error",
  text: '"{path}" has {what} on line {line}.',
  fix: "Take it out: export the picture as plain or optimised SVG, or as PNG.",
  why: "An SVG can carry scripts and fetch other files. Only drawing is let through, by a list of what is known to be harmless.",
});

export const brokenSvg = defineMessage({
  code: "BC3105",
  name: "broken-svg",
  severity: "error",
  text: '"{path}" cannot be read as SVG: {reason} on line {line}.',
  fix: "Export it again, as plain SVG.",
  why: "A browser shows nothing of an SVG that is not well-formed XML.",
});

export const sameOutputName = defineMessage({
  code: "BC3106",
  name: "same-output-name",
  severity: "error",
  text: '"{path}" and "{other}" would have one name in the package, {name}.',
  fix: "Rename one of the two.",
  why: "One of the files would be lost.",
});

export const imageSizeUnknown = defineMessage({
  code: "BC3107",
  name: "image-size-unknown",
  severity: "warning",
  text: 'Width and height of "{path}" could not be read.',
  fix: "Open the picture; if it is damaged, export it again.",
  why: "The page keeps room for a picture while it loads, so that text does not jump.",
});

export const mediaTooLarge = defineMessage({
  code: "BC3108",
  name: "media-too-large",
  severity: "warning",
  text: "The files of this course have {size}; this one alone has {largest}.",
  fix: "Compress videos, or link to a streaming service instead.",
  why: "Many LMSs refuse uploads over 100 MB, and learners on a ward may have a slow connection.",
});

export const pictureTooLarge = defineMessage({
  code: "BC3110",
  name: "picture-too-large",
  severity: "error",
  text: '"{path}" says that it has {width} × {height} pixels.',
  fix: "Export it with at most a few thousand pixels on each side; a damaged file may also say a wrong number.",
  why: "A browser needs four bytes for each pixel, whatever the file has: over 100 million of them it shows nothing, or stops.",
});
