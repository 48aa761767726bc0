import type { Profile } from "../define.ts";
import { generic } from "./generic.ts";

export const ilias = {
  ...generic,
  id: "ilias",
  known: "source",
  title: "ILIAS",
  safeWhere: "Safe for ILIAS, which sends what it holds only while the page closes. Elsewhere it works too.",
  // ILIAS sends what it holds only during beforeunload: what pagehide sets is lost (ILIAS#2770,
  // h5p-offline-player embed-v1.3.1). And what is committed in a click it sends by beacon and calls kept unseen
  // (basisAPI.js, release 7 and later): so the page commits a moment after the click.
  beforeUnload: true,
  // So a beacon never says anything, also before its server has answered once: a launch in an outage may end in one.
  beacons: "fallback",
} as const satisfies Profile;
