import { expect, test } from "vitest";
import { tell, type Setting, type Step } from "../history.ts";

/* What random histories have found in ESR, ILIAS, the Learning Hub and Open edX, each as the shortest one. */
const settingOf = (other: NonNullable<Setting["other"]>, profile: Setting["course"]["profile"]): Setting => ({
  course: {
    feedback: "each",
    retry: "all",
    attempts: 0,
    draw: 3,
    rule: "passed",
    shuffle: false,
    interactions: "auto",
    profile,
  },
  isAnonymous: false,
  without: [],
  seed: 0,
  other,
});
const page = 0;
const launch = (network: "on" | "beacons lost", forMs = 1): Step => ({
  do: "launch",
  learner: 0,
  computer: 0,
  before: "crash",
  way: {
    faults: {},
    mode: "normal",
    apiAfterMs: 0,
    isAlone: false,
    hasDatabase: true,
    ...(network === "on" ? {} : { outage: { network, forMs } }),
  },
});
const doesSession: Step = { do: "do session", page, n: 0, right: true };

test("in ILIAS a try that is asked for by a click is no beacon, which would be called kept", async () => {
  const again: Step = { do: "try again", page, n: 0 };
  const { complaints } = await tell(settingOf("ilias", "ilias"), [launch("beacons lost", 60_000), doesSession, again]);
  expect(complaints).toEqual([]);
});
