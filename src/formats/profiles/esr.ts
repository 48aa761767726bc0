import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const esr = {
  ...generic,
  id: "esr",
  title: "ESR (Oracle Learning Management)",

  safeWhere: "Safe for ESR. It works elsewhere too, but no LMS is told of single answers.",
  // SCORM adapter version 8 (5 December 2022): score.min, score.max, cmi.interactions and cmi.objectives answer 401,
  // and every LMSSetValue that changes something is a synchronous request.
  scoreRange: false,
  interactions: "off",
  // Each value is a request of its own there, and no gradebook judges it.
  scoreAfterStatus: false,
  // Seen in the real adapter: a box "Internal error (500)" for each request that is not answered with 200.
  failsLoudly: true,
} as const satisfies Profile;
