import { defineMessage } from "../../diagnostics/message.ts";

export const packageShared = defineMessage({
  code: "BC6504",
  name: "package-shared",
  severity: "error",
  text: 'The course in "{other}" has this id and version, too: {id} {version}.',
  fix: "Give one of the two another id; until then neither is built.",
  why: "Both would be written to the same file, and one of them would be gone without a word.",
});

export const identifierShared = defineMessage({
  code: "BC6505",
  name: "identifier-shared",
  severity: "error",
  text: 'The course in "{other}" has the id "{id}", too, in another version.',
  fix: "Give one of the two another id, or build the versions one by one; until then neither is built.",
  why: "The identifiers in a SCORM manifest are made from the id alone: to an LMS the one is an update of the other, with the records of its learners.",
});

export const iriShared = defineMessage({
  code: "BC6506",
  name: "iri-shared",
  severity: "error",
  text: 'The course in "{other}" has the `iri:` {iri}, too.',
  fix: "Give one of the two another; until then neither is built.",
  why: "Statements of xAPI and cmi5 are about an IRI: what learners do in one course would count in the other.",
});
