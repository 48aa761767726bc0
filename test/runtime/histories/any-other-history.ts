import fc from "fast-check";
import { anyStepsOf, anySettingOf, outages } from "./any-history.ts";
import type { Setting } from "./history.ts";
import type { OtherLms } from "./pretend-others.ts";

/** Profiles whose LMS nobody has played: the strict one stands in for it. */
export const assumed = ["openolat", "scorm-cloud", "canvas"] as const;

export const anyAssumedSetting: fc.Arbitrary<Setting> = anySettingOf(fc.constantFrom(...assumed));

/** Each with its own profile's package. */
export const lmss: Readonly<
  Record<string, { readonly profile: Setting["course"]["profile"]; readonly of: readonly OtherLms[] }>
> = {
  ESR: { profile: "esr", of: ["esr"] },
  ILIAS: { profile: "ilias", of: ["ilias", "ilias", "ilias with reviews"] },
  "the Learning Hub": { profile: "learning-hub", of: ["learning-hub"] },
  "Open edX": { profile: "open-edx", of: ["open-edx"] },
};

export const anyOtherSetting = (name: string): fc.Arbitrary<Setting> => {
  const { profile, of } = lmss[name]!;
  return fc
    .record({ setting: anySettingOf(fc.constant(profile)), other: fc.constantFrom(...of) })
    .map(({ setting, other }) => ({ ...setting, isAnonymous: false, without: [], other }));
};

/** Modes are the LMS's own affair, and none of these has a preview that a course can tell. */
export const anyOtherSteps = anyStepsOf([...outages, "reply lost"], fc.constant("normal" as const));
