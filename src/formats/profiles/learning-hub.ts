import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const learningHub = {
  ...generic,
  id: "learning-hub",
  known: "source",
  // NHS Learning Hub (source of 16 July 2026) takes all of the data model.
  title: "NHS Learning Hub",
  safeWhere: "Safe for the NHS Learning Hub, and wherever the generic package is.",
  // Its source: where the server cannot be reached, LMSCommit sends a beacon and answers true.
  beacons: "fallback",
  // Its source: an alert for each commit that ends in an error of the server's.
  failsLoudly: true,
} as const satisfies Profile;
