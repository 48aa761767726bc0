import { defineMessage } from "../../diagnostics/message.ts";

export const duplicateTerm = defineMessage({
  code: "BC3050",
  name: "duplicate-term",
  severity: "error",
  text: 'The glossary has "{form}" twice.',
  fix: "Keep one of the two, or write both meanings into one definition.",
  why: "A word in a session can lead to one entry only.",
});

export const certificateOfUnits = defineMessage({
  code: "BC3052",
  name: "certificate-of-units",
  severity: "error",
  text: "The course has a certificate, but with `units: sessions` no page knows when all of it is complete.",
  fix: "Leave `certificate:` out and let the LMS issue one, or write `units: course`.",
  why: "Each unit is launched by itself and sees its own record alone; whether the course is complete, only the LMS knows.",
});

export const resourceWithoutTarget = defineMessage({
  code: "BC3051",
  name: "resource-without-target",
  severity: "error",
  hangsOn: "course.yaml",
  text: 'The resource "{title}" has {what}.',
  fix: "Give it `file:` for a file of the course, or `url:` for a page elsewhere.",
  why: "Its link must lead somewhere, and only to one place.",
});
