import type { Profile } from "../define.ts";
import { scormCloud } from "./scorm-cloud.ts";

export const canvas = {
  ...scormCloud,
  id: "canvas",
  title: "Canvas",
  // What its makers write: SCORM is an app beside it, which plays by the engine of SCORM Cloud, in a frame of Canvas's page.
  closesBy: "page",
  safeWhere: "The generic package, for the SCORM app of Canvas.",
} as const satisfies Profile;
