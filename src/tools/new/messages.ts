import { defineMessage } from "../../diagnostics/message.ts";

export const notAnId = defineMessage({
  code: "BC9014",
  name: "not-an-id",
  severity: "error",
  text: '"{given}" cannot be the id of a course.',
  fix: "Give one of lower-case letters, digits and hyphens that begins with a letter, such as `--id {example}`.",
  why: "The id is in the names of packages and in learners' records, in systems that take no more than that.",
});

export const notATitle = defineMessage({
  code: "BC9015",
  name: "not-a-title",
  severity: "error",
  text: "The title is empty, has more than one line, or more than 200 characters.",
  fix: 'Give a shorter one, such as `--title "Hand hygiene on the ward"`.',
  why: "SCORM 1.2 allows titles of up to 200 characters, and LMSs show one line.",
});

export const notALanguage = defineMessage({
  code: "BC9016",
  name: "not-a-language",
  severity: "error",
  text: '"{given}" is not the tag of a language.',
  fix: "{advice}",
  why: "Screen readers choose a voice, and browsers a direction and hyphens, by the tag (BCP 47).",
});

export const notAnIri = defineMessage({
  code: "BC9017",
  name: "not-an-iri",
  severity: "error",
  text: '"{given}" cannot name the course for xAPI and cmi5.',
  fix: "Give an https address under a name your organisation owns, without “?”, “#” and a slash at the end, such as `--iri https://learning.example.nhs.uk/courses/hand-hygiene`.",
  why: "Records of learners hang on it letter for letter, for ever. It need not lead to a page.",
});
