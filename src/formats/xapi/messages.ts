import { defineMessage } from "../../diagnostics/message.ts";

export const tincanMissing = defineMessage({
  code: "BC6403",
  name: "tincan-missing",
  severity: "error",
  text: "There is no tincan.xml at the root of the package{found}.",
  fix: "Zip the contents of the folder, not the folder, and name the file tincan.xml, all in lower case.",
  why: "An LMS knows an xAPI package by this file (Rustici's launch method, “Packaging”).",
});

export const tincanUnreadable = defineMessage({
  code: "BC6404",
  name: "tincan-unreadable",
  severity: "error",
  text: "tincan.xml cannot be read as XML: line {line} has {problem}.",
  fix: "Correct the file, or export the package again from the tool that made it.",
  why: "One mistake in the markup stops the import into any LMS.",
});

export const tincanNamespaceOther = defineMessage({
  code: "BC6405",
  name: "tincan-namespace",
  severity: "error",
  text: 'The root of tincan.xml is not <tincan> in the namespace "http://projecttincan.com/tincan.xsd".',
  fix: 'Write <tincan xmlns="http://projecttincan.com/tincan.xsd">.',
  why: "LMSs look for this element in this namespace.",
});

export const tincanLaunches = defineMessage({
  code: "BC6406",
  name: "tincan-launches",
  severity: "error",
  text: "{count} activities of tincan.xml have a <launch>; it must be one.",
  fix: "Give <launch> to the one activity that the LMS is to open.",
  why: "Rustici's launch method: a package launches one activity.",
});

export const tincanFileMissing = defineMessage({
  code: "BC6407",
  name: "tincan-file-missing",
  severity: "error",
  text: 'tincan.xml launches "{href}", but the package has no such file.',
  fix: "Add the file, or correct the name. Capitals count.",
  why: "The course could not be opened.",
});

export const severalUnits = defineMessage({
  code: "BC6409",
  name: "xapi-several-units",
  severity: "error",
  text: "The course is in {count} units, and an xAPI package launches one.",
  fix: "Write `units: course`, or build formats that know several: for an LRS that is `--format cmi5`.",
  why: "Rustici's launch method has one <launch> in tincan.xml. Nobody would launch the others, and nobody would add up what each reports.",
});

export const activityIdUnsuitable = defineMessage({
  code: "BC6408",
  name: "activity-id-unsuitable",
  severity: "error",
  text: 'The activity id "{id}" of tincan.xml is {problem}.',
  fix: "Give each activity an absolute IRI of its own, such as https://learning.example.nhs.uk/courses/fire-safety.",
  why: "xAPI 1.0.3, Data 2.4.4.1: an activity is known by its IRI alone.",
});
