import { defineMessage } from "../../diagnostics/message.ts";

export const iriMissing = defineMessage({
  code: "BC6401",
  name: "course-iri-missing",
  severity: "error",
  text: "{format} needs a name for the course that is unique in the world, and course.yaml has no `iri:`.",
  fix: "Add one under an address your organisation owns, such as `iri: https://learning.example.nhs.uk/courses/{id}`, and never change it: learners' records hang on it.",
  why: "Two organisations that build the same course would otherwise mix their learners' records, so it is never made from title, version or folder (cmi5 13.1; xAPI 1.0.3, Data 2.4.4).",
});

export const iriUnsuitable = defineMessage({
  code: "BC6402",
  name: "course-iri-unsuitable",
  severity: "error",
  text: "The course's `iri:` ends in a slash, or has a “?” or “#” in it.",
  fix: "Write a plain address without those, such as `https://learning.example.nhs.uk/courses/{id}`. It need not lead to a page.",
  why: "The ids of sessions, questions and objectives are made by adding to it, and records hang on them letter for letter.",
});
