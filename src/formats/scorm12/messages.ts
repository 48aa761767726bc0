import { defineMessage } from "../../diagnostics/message.ts";

export const manifestMissing = defineMessage({
  code: "BC6101",
  name: "manifest-missing",
  severity: "error",
  text: "There is no imsmanifest.xml at the root of the package{found}.",
  fix: "Zip the contents of the folder, not the folder, and name the file imsmanifest.xml, all in lower case.",
  why: "SCORM 1.2 CAM 2.3.3; Moodle compares the name letter for letter and refuses anything else.",
});

export const manifestUnreadable = defineMessage({
  code: "BC6102",
  name: "manifest-unreadable",
  severity: "error",
  text: "imsmanifest.xml cannot be read as XML: line {line} has {problem}.",
  fix: "Correct the file, or export the package again from the tool that made it.",
  why: "One mistake in the markup stops the import into any LMS.",
});

export const notScorm12 = defineMessage({
  code: "BC6103",
  name: "manifest-not-scorm-1.2",
  severity: "error",
  text: "The manifest does not say that this is SCORM 1.2: {what}.",
  fix: 'Write <schema>ADL SCORM</schema> and <schemaversion>1.2</schemaversion> in <metadata>, in the namespace "http://www.imsproject.org/xsd/imscp_rootv1p1p2".',
  why: "SCORM 1.2 CAM 2.3.2; an LMS chooses its run time by these words.",
});

export const identifierMalformed = defineMessage({
  code: "BC6104",
  name: "identifier-malformed",
  severity: "error",
  text: 'The identifier "{identifier}" of <{element}> is not one that XML allows.',
  fix: "Begin it with a letter or an underscore and go on with letters, digits, hyphens, dots and underscores, up to 255.",
  why: "imscp_rootv1p1p2.xsd types identifiers as xsd:ID. Apostrophes and spaces break LMSs; Moodle keeps 255 characters.",
});

export const identifierRepeated = defineMessage({
  code: "BC6105",
  name: "identifier-repeated",
  severity: "error",
  text: 'Two elements of the manifest have the identifier "{identifier}": <{first}> and <{second}>.',
  fix: "Give one of them another identifier.",
  why: "imscp_rootv1p1p2.xsd types identifiers as xsd:ID, unique in the document.",
});

export const danglingReference = defineMessage({
  code: "BC6106",
  name: "dangling-reference",
  severity: "error",
  text: '<{element}> refers to "{identifier}", but the manifest has no <{target}> of that identifier.',
  fix: "Correct the reference, or add what it refers to.",
  why: "The schema does not check it, so it only shows when a learner opens the course.",
});

export const nothingToLaunch = defineMessage({
  code: "BC6107",
  name: "nothing-to-launch",
  severity: "error",
  text: "The manifest has no item that leads to a page.",
  fix: "Give an <item> an identifierref that names a <resource> with a href.",
  why: "SCORM 1.2 CAM 2.3: a content aggregation has an organization whose items launch resources.",
});

export const listedFileMissing = defineMessage({
  code: "BC6108",
  name: "listed-file-missing",
  severity: "error",
  text: 'The manifest names "{href}" in <{element}>, but the package has no such file{near}.',
  fix: "Add the file, or correct the name. Capitals count.",
  why: "SCORM 1.2 CAM 2.3; on a Linux server a wrong capital is a missing page.",
});

export const hrefOutside = defineMessage({
  code: "BC6109",
  name: "href-outside-package",
  severity: "error",
  text: 'The address "{href}" in <{element}> leads out of the package.',
  fix: "Put the file into the package and name it by a relative path with forward slashes.",
  why: "SCORM 1.2 CAM 2.3: a package is complete. Hospital networks often reach no other server.",
});

export const fileNotListed = defineMessage({
  code: "BC6110",
  name: "file-not-listed",
  severity: "advice",
  text: 'The manifest leaves out {count} of the package, "{path}" for one.',
  fix: "List each as a <file> of a resource.",
  why: "SCORM 1.2 CAM 2.3: an LMS may copy only what the manifest lists. Most unpack everything.",
});
