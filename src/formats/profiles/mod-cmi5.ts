import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const modCmi5 = {
  ...generic,
  id: "mod-cmi5",
  title: "mod_cmi5 (cmi5 in Moodle)",
  // Its source (0.1.0, commit 7f1d74c409a4): the token of a visit is refused 3,600 s after it was fetched, whatever the learner
  // does meanwhile ("Token expiry").
  known: "source",
  visitSeconds: 3600,
  safeWhere:
    "For mod_cmi5, which takes cmi5 packages. SCORM goes into Moodle itself: build that with --profile moodle.",
} as const satisfies Profile;
