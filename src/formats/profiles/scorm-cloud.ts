import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const scormCloud = {
  ...generic,
  id: "scorm-cloud",
  title: "SCORM Cloud",
  // What its makers write: they sequence SCORM 2004 as the book has it, and open a course in a new window unless told otherwise
  // (support.scorm.com 206164066), which the page may close.
  known: "read",
  scorm2004Units: "saved",
  safeWhere: "The generic package, for SCORM Cloud and LMSs that play by its engine.",
} as const satisfies Profile;
