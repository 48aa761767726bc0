import { defineMessage } from "../diagnostics/message.ts";

export const tooManyFiles = defineMessage({
  code: "BC6001",
  name: "too-many-files",
  severity: "error",
  text: "The package would have {count} files; a zip that every LMS can read has at most {limit}.",
  fix: "Split the course, or join small files.",
  why: "More needs ZIP64, which many LMSs cannot read.",
});

export const packageTooLarge = defineMessage({
  code: "BC6002",
  name: "package-too-large",
  severity: "error",
  text: "The files of the package come to {size}; a zip that every LMS can read has less than 4 GB.",
  fix: "Compress the videos further, or split the course. The largest file is {largest} ({largestSize}).",
  why: "More needs ZIP64, which many LMSs cannot read. Oracle Fusion takes 1 GB, the NHS Learning Hub 2 GB.",
});

export const packageLarge = defineMessage({
  code: "BC6003",
  name: "package-large",
  severity: "warning",
  text: "The files of the package come to {size}. Many LMSs refuse uploads over 100 MB unless their administrator raises the limit.",
  fix: "Compress videos and pictures, or ask the administrator for the limit. The largest file is {largest} ({largestSize}).",
  why: "Upload limits are set for each site: chamilo#2069 met 2 MB, Moodle sites often have 100 MB.",
});
