import { defineMessage } from "../../diagnostics/message.ts";

export const manifestMissing = defineMessage({
  code: "BC6201",
  name: "scorm2004-manifest-missing",
  severity: "error",
  text: "There is no imsmanifest.xml at the root of the package{found}.",
  fix: "Zip the contents of the folder, not the folder, and name the file imsmanifest.xml, all in lower case.",
  why: "SCORM 2004 CAM 3.3.2; Moodle compares the name letter for letter and refuses anything else.",
});

export const manifestUnreadable = defineMessage({
  code: "BC6202",
  name: "scorm2004-manifest-unreadable",
  severity: "error",
  text: "imsmanifest.xml cannot be read as XML: line {line} has {problem}.",
  fix: "Correct the file, or export the package again from the tool that made it.",
  why: "One mistake in the markup stops the import into any LMS.",
});

export const notScorm2004 = defineMessage({
  code: "BC6203",
  name: "manifest-not-scorm-2004",
  severity: "error",
  text: "The manifest does not say that this is SCORM 2004: {what}.",
  fix: 'Write <schema>ADL SCORM</schema> and <schemaversion>2004 3rd Edition</schemaversion> (or 4th) in <metadata>, in the namespace "http://www.imsglobal.org/xsd/imscp_v1p1".',
  why: "SCORM 2004 CAM 3.4.1.3; Moodle 4.5 takes any other word for SCORM 1.2, and its API would be missing.",
});

export const identifierMalformed = defineMessage({
  code: "BC6204",
  name: "scorm2004-identifier-malformed",
  severity: "error",
  text: 'The identifier "{identifier}" of <{element}> is not one that XML allows.',
  fix: "Begin it with a letter or an underscore and go on with letters, digits, hyphens, dots and underscores, up to 255.",
  why: "imscp_v1p1.xsd types identifiers as xs:ID. Apostrophes and spaces break LMSs; Moodle keeps 255 characters.",
});

export const identifierRepeated = defineMessage({
  code: "BC6205",
  name: "scorm2004-identifier-repeated",
  severity: "error",
  text: 'Two elements of the manifest have the identifier "{identifier}": <{first}> and <{second}>.',
  fix: "Give one of them another identifier.",
  why: "imscp_v1p1.xsd types identifiers as xs:ID, unique in the document.",
});

export const danglingReference = defineMessage({
  code: "BC6206",
  name: "scorm2004-dangling-reference",
  severity: "error",
  text: '<{element}> refers to "{identifier}", but the manifest has no <{target}> of that identifier.',
  fix: "Correct the reference, or add what it refers to.",
  why: "The schema does not check it, so it only shows when a learner opens the course.",
});

export const nothingToLaunch = defineMessage({
  code: "BC6207",
  name: "scorm2004-nothing-to-launch",
  severity: "error",
  text: "The manifest has no item that leads to a page.",
  fix: "Give an <item> an identifierref that names a <resource> with a href.",
  why: "SCORM 2004 CAM 3.4.1.9: a leaf item refers to the resource that is launched.",
});

export const listedFileMissing = defineMessage({
  code: "BC6208",
  name: "scorm2004-listed-file-missing",
  severity: "error",
  text: 'The manifest names "{href}" in <{element}>, but the package has no such file{near}.',
  fix: "Add the file, or correct the name. Capitals count.",
  why: "SCORM 2004 CAM 3.4.1.17; on a Linux server a wrong capital is a missing page.",
});

export const hrefOutside = defineMessage({
  code: "BC6209",
  name: "scorm2004-href-outside-package",
  severity: "error",
  text: 'The address "{href}" in <{element}> leads out of the package.',
  fix: "Put the file into the package and name it by a relative path with forward slashes.",
  why: "SCORM 2004 CAM 3.3.1: a package is complete. Hospital networks often reach no other server.",
});

export const fileNotListed = defineMessage({
  code: "BC6210",
  name: "scorm2004-file-not-listed",
  severity: "advice",
  text: 'The manifest leaves out {count} of the package, "{path}" for one.',
  fix: "List each as a <file> of a resource.",
  why: "SCORM 2004 CAM 3.4.1.17: an LMS may copy only what the manifest lists. Most unpack everything.",
});

export const scormTypeMissing = defineMessage({
  code: "BC6211",
  name: "scorm2004-type-missing",
  severity: "error",
  text: 'The resource "{identifier}" that an item launches is not marked adlcp:scormType="sco" or "asset"{near}.',
  fix: 'Write adlcp:scormType="sco", with a capital T and the prefix adlcp.',
  why: "adlcp_v1p3.xsd: SCORM 1.2 wrote it in lower case. Without it Moodle takes the resource for an asset: nothing would be recorded.",
});

export const controlDocumentMissing = defineMessage({
  code: "BC6212",
  name: "scorm2004-control-document-missing",
  severity: "advice",
  text: 'The manifest refers to the schema "{name}", which is not beside it.',
  fix: "Put the file at the root of the package.",
  why: "SCORM 2004 CAM 3.3.2. LMSs that check the manifest look for it there; most do without.",
});
