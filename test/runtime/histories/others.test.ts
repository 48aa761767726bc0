import { expect, test } from "vitest";
import { anyAssumedSetting, anyOtherSetting, anyOtherSteps, lmss } from "./any-other-history.ts";
import { anySteps } from "./any-history.ts";
import { tellMany } from "./tell-many.ts";

test.each(Object.keys(lmss))("in %s too, with its profile", async (name) => {
  const met = await tellMany({ setting: anyOtherSetting(name), steps: anyOtherSteps, count: 30 });
  expect(met.has("a page that was killed")).toBe(true);
});

test("with the profiles of LMSs that nobody has played, in a strict one", async () => {
  await tellMany({ setting: anyAssumedSetting, steps: anySteps, count: 5 });
});
