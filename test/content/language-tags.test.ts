import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isKnownTag, languageTag, meantTag } from "../../src/content/language-tags.ts";

const subtags =
  "en de zh gb GB Latn 419 1996 1994 oxendict Valencia valencia a u x t nu arab ca ab 11 abcd 1abc foo".split(" ");
const tag = fc.array(fc.constantFrom(...subtags), { minLength: 1, maxLength: 6 }).map((parts) => parts.join("-"));

describe("a language tag", () => {
  it("that is taken is one that no browser and no Node refuses", () => {
    const pattern = new RegExp(languageTag);
    fc.assert(
      fc.property(tag, (written) => {
        if (pattern.test(written) && isKnownTag(written)) expect(() => new Intl.Locale(written)).not.toThrow();
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it.each(["en-GB", "cy", "de-1996", "zh-Hans-CN", "es-419", "ar-u-nu-arab", "en-XA", "ca-valencia", "gsw", "pt-br"])(
    "%s is taken",
    (written) => expect(new RegExp(languageTag).test(written) && isKnownTag(written)).toBe(true),
  );

  it.each([
    ["en-g", "en"],
    ["zh-min-nan", "nan"],
    ["de-1996-1996", "de-1996"],
    ["de-Valencia-valencia", "de-valencia"],
    ["en-GB-GB", "en-GB"],
    ["en-GB-oed", "en-GB-oxendict"],
    ["en-a", "en"],
    ["en-u", "en"],
    ["abcd", undefined],
    ["Arabic", "ar"],
    ["English", "en"],
    ["British English", "en-GB"],
    ["Welsh", "cy"],
    ["Cymraeg", "cy"],
    ["Français", "fr"],
    ["العربية", "ar"],
    ["gb", "en-GB"],
    ["UK", "en-GB"],
    ["jp", "ja"],
    ["cz", "cs"],
    ["cn", "zh"],
    ["en-UK", "en-GB"],
    ["en_GB", "en-GB"],
    ["en-EN", "en"],
    ["eng", "en"],
    ["xx", undefined],
  ])("%s is none; %s was meant", (written, meant) => {
    expect(new RegExp(languageTag).test(written) && isKnownTag(written)).toBe(false);
    expect(meantTag(written)).toBe(meant);
  });
});
