import { defineMessage } from "../../diagnostics/message.ts";

export const notReadable = defineMessage({
  code: "BC6501",
  name: "package-not-readable",
  severity: "error",
  text: "{path} is not a readable zip: {reason}.",
  fix: "Give the path of a package that build-course wrote.",
  why: "`diff` reads the two packages themselves, because they are what learners have.",
});

export const notOurs = defineMessage({
  code: "BC6502",
  name: "package-not-ours",
  severity: "error",
  text: "{path} was not made by build-course, or by a version that kept no course data.",
  fix: "Give two packages that build-course wrote.",
  why: "What an update does to learners hangs on the slots in the package; other tools have none.",
});

export const updateLosesWork = defineMessage({
  code: "BC6503",
  name: "update-loses-work",
  severity: "warning",
  text: "Learners in progress lose their place and answers: {reason}.",
  fix: "Build the update with the course.lock.yaml of the published version.",
  why: "The lock says under which number each answer is stored; without it nothing can be matched safely.",
});
