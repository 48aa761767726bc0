import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const openOlat = {
  ...generic,
  id: "openolat",
  title: "OpenOlat",
  // Its source (ScormAgainMapper, 2021 and later): scorm-again keeps the values and sends them at each commit. SCORM 1.2 alone.
  known: "source",
  // ScormAPIandDisplayController: always a frame of its page, with "Back" above it.
  closesBy: "page",
  safeWhere: "Safe for OpenOlat, which takes SCORM 1.2. It is the generic package.",
} as const satisfies Profile;
