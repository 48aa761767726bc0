import fc from "fast-check";
import { anyMoodleSetting, anySettingOf, anyStepsOf, outages } from "./any-history.ts";
import { profiles, type ProfileId } from "../../../src/formats/profiles.ts";
import type { Setting } from "./history.ts";
import type { OtherLms } from "./pretend-others.ts";

const strict = "a strict LMS: how its own behaves is only assumed";

/** In which pretend LMS histories run with the package of each profile, as docs/profiles.md has it. */
export const playedIn: Readonly<Record<ProfileId, string>> = {
  generic: "a strict LMS, and the pretend Moodle",
  moodle: "the pretend Moodle",
  esr: "the pretend ESR",
  "learning-hub": "the pretend Learning Hub",
  ilias: "the pretend ILIAS",
  totara: "the pretend Moodle: its player is Moodle's (its source, see above)",
  "open-edx": "the pretend Open edX",
  openolat: strict,
  "scorm-cloud": strict,
  canvas: strict,
  "mod-cmi5": "none: it is for cmi5",
};

const assumed = profiles.map(({ id }) => id).filter((id) => playedIn[id] === strict);

export const anyAssumedSetting: fc.Arbitrary<Setting> = anySettingOf(fc.constantFrom(...assumed));

/** Totara 13 and later, by a public copy of its source (see its profile): Moodle's player, and so Moodle. */
export const anyTotaraSetting: fc.Arbitrary<Setting> = anyMoodleSetting.map((setting) => ({
  ...setting,
  course: { ...setting.course, profile: "totara" },
}));

/** Each with its own profile's package; ILIAS now and then with a review after the end. */
export const lmss = {
  esr: ["esr"],
  ilias: ["ilias", "ilias", "ilias with reviews"],
  "learning-hub": ["learning-hub"],
  "open-edx": ["open-edx"],
} as const satisfies Partial<Record<ProfileId, readonly OtherLms[]>>;

export const anyOtherSetting = (profile: keyof typeof lmss): fc.Arbitrary<Setting> =>
  fc
    .record({ setting: anySettingOf(fc.constant(profile)), other: fc.constantFrom<OtherLms>(...lmss[profile]) })
    .map(({ setting, other }) => ({ ...setting, isAnonymous: false, without: [], other }));

/** Modes are the LMS's own affair, and none of these has a preview that a course can tell. */
export const anyOtherSteps = anyStepsOf([...outages, "reply lost"], fc.constant("normal" as const));
