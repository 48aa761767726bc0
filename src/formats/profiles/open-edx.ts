import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const openEdx = {
  ...generic,
  id: "open-edx",
  title: "Open edX (SCORM block)",
  // openedx-scorm-xblock 19.0.2: one object keeps what any SCO of the package sets; the answer is always "true", before its
  // server is asked, and a request that fails is not repeated.
  known: "source",
  sharesRecord: true,
  keepsCopy: true,
  // The block is an iframe in a page of the course; in its pop-up the course is in a frame too (popup.html).
  closesBy: "page",
  safeWhere: "Safe for the SCORM block of Open edX, as one unit. It works elsewhere too.",
} as const satisfies Profile;
