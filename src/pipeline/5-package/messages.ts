import { defineMessage } from "../../diagnostics/message.ts";

export const manifestNotValid = defineMessage({
  code: "BC6010",
  name: "manifest-not-valid",
  severity: "error",
  text: "{manifest}, line {line}, is not what the standard's schema allows: {reason}",
  fix: "This is a fault of build-course: please report it with the course, and build without --verify-xsd meanwhile.",
  why: "The XSDs of SCORM are the standard's own check of a manifest; LMSs that validate refuse such a package.",
});
