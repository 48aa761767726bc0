import { defineMessage } from "../../diagnostics/message.ts";

export const structureMissing = defineMessage({
  code: "BC6301",
  name: "cmi5-xml-missing",
  severity: "error",
  text: "There is no cmi5.xml at the root of the package{found}.",
  fix: "Zip the contents of the folder, not the folder, and name the file cmi5.xml, all in lower case.",
  why: "cmi5 14.1.0.0-2: the LMS must reject a zip without it.",
});

export const structureUnreadable = defineMessage({
  code: "BC6302",
  name: "cmi5-xml-unreadable",
  severity: "error",
  text: "cmi5.xml cannot be read as XML: line {line} has {problem}.",
  fix: "Correct the file, or export the package again from the tool that made it.",
  why: "One mistake in the markup stops the import into any LMS.",
});

export const structureNamespace = defineMessage({
  code: "BC6303",
  name: "cmi5-namespace",
  severity: "error",
  text: 'The root of cmi5.xml is not <courseStructure> in the namespace "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd".',
  fix: 'Write <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">.',
  why: "cmi5 13.2.0.0-1; LMSs that validate say “Cannot find the declaration of element courseStructure”.",
});

export const structureId = defineMessage({
  code: "BC6304",
  name: "cmi5-id-unsuitable",
  severity: "error",
  text: 'The id "{id}" of <{element}> is {problem}.',
  fix: "Give each course, objective, block and AU an absolute IRI of its own.",
  why: "cmi5 3.0.0.0-1, 13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1: the LMS must reject anything else.",
});

export const noUnit = defineMessage({
  code: "BC6305",
  name: "cmi5-without-au",
  severity: "error",
  text: "cmi5.xml has no <au>, so there is nothing to open.",
  fix: "Add an <au> with a <url>.",
  why: "cmi5 13.1.4: a course is made of assignable units.",
});

export const unitFileMissing = defineMessage({
  code: "BC6306",
  name: "cmi5-file-missing",
  severity: "error",
  text: 'cmi5.xml opens "{href}", but the package has no such file.',
  fix: "Add the file, or correct the name. Capitals count.",
  why: "cmi5 14.1: an address without a host is within the zip.",
});

export const unitQuery = defineMessage({
  code: "BC6307",
  name: "cmi5-query-collides",
  severity: "error",
  text: 'The address "{href}" has the parameter “{name}”, which the LMS adds itself.',
  fix: "Give the parameter another name.",
  why: "cmi5 8.1.0.0-6: the LMS must reject it.",
});

export const moveOnUnset = defineMessage({
  code: "BC6308",
  name: "cmi5-move-on-unset",
  severity: "warning",
  text: 'The <au> "{id}" has no moveOn, so it counts as done before anybody opens it.',
  fix: 'Write moveOn="Completed", or whatever is meant; NotApplicable, if that is.',
  why: "cmi5 13.1.4: what is left out means NotApplicable.",
});

export const masteryScoreUnsuitable = defineMessage({
  code: "BC6309",
  name: "cmi5-mastery-score",
  severity: "error",
  text: 'The masteryScore "{value}" is not a number from 0 to 1 with at most four decimals.',
  fix: 'Write 80 % as masteryScore="0.8".',
  why: "cmi5 13.1.4; CourseStructure.xsd.",
});

export const textMissing = defineMessage({
  code: "BC6310",
  name: "cmi5-text-missing",
  severity: "error",
  text: "<{element}> has no <{text}> with a <langstring>.",
  fix: "Add it. cmi5 asks for a title and a description of everything.",
  why: "cmi5 13.1; CourseStructure.xsd.",
});
