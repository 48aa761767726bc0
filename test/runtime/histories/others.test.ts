import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anyMoodleSteps, anySteps } from "./any-history.ts";
import {
  anyAssumedSetting,
  anyOtherSetting,
  anyOtherSteps,
  anyTotaraSetting,
  playedIn,
  type lmss,
} from "./any-other-history.ts";
import type { Mark } from "./excuses.ts";
import { factor, tellMany } from "./tell-many.ts";

/** What never happened was not tried. */
const musts: readonly Mark[] = ["a page that was killed", "an update", "work that only the device had"];

test.each<keyof typeof lmss>(["esr", "ilias", "learning-hub", "open-edx"])(
  "in the pretend LMS of the profile %s too nothing acknowledged is lost",
  async (profile) => {
    const met = await tellMany({ setting: anyOtherSetting(profile), steps: anyOtherSteps, count: 30 });
    if (factor >= 1) expect(musts.filter((mark) => !met.has(mark))).toEqual([]);
  },
);

test("with Totara's profile in Moodle, and with those of LMSs that are only assumed in a strict one", async () => {
  await tellMany({ setting: anyTotaraSetting, steps: anyMoodleSteps, count: 10 });
  await tellMany({ setting: anyAssumedSetting, steps: anySteps, count: 6 });
});

test("docs/profiles.md says of each profile in which LMS histories run", () => {
  const text = readFileSync(new URL("../../../docs/profiles.md", import.meta.url), "utf8");
  const [, part = ""] = /<!-- begin: histories.*?-->(.*?)<!-- end/s.exec(text) ?? [];
  const said = [...part.matchAll(/^\| `(.*?)` \| (.*?) \|$/gm)].map(([, profile = "", where = ""]) => [profile, where]);
  expect(said).toEqual(Object.entries(playedIn));
});
