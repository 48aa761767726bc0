import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import { missingValue, unknownValue } from "../messages.ts";
import { textOf, withSlashes } from "./course-request.ts";
import type { Command } from "./define.ts";

export const verify: Command = {
  name: "verify",
  summary: "build a course again and say whether a package is what it gives",
  takes: [
    { name: "zip", description: "the package, as it was published", isRequired: true },
    { name: "dir", description: "the course folder, as it was then (default: course)", isRequired: false },
  ],
  options: [
    { flags: "--format <id>", description: "its format, where its name does not say it" },
    { flags: "--profile <id>", description: "its profile, where its name does not say it" },
  ],
  examples: ["build-course verify dist/packages/hand-hygiene-1.0.0-scorm12.zip hand-hygiene"],
  async run({ words: [zip = "", dir = "course"], options, world }) {
    const library = await import("../../index.ts");
    const known = library.formats.map(({ id }) => id);
    const named = nameParts(zip, known);
    const format = textOf(options, "format") ?? named.format;
    if (format === undefined) {
      const advice = `Give --format; formats: ${known.join(", ")}.`;
      return { type: "usage", diagnostic: missingValue.at(undefined, { what: `the format of ${zip}`, advice }) };
    }
    if (!known.includes(format)) {
      const advice = didYouMean(suggest(format, known), `Formats: ${known.join(", ")}.`);
      return { type: "usage", diagnostic: unknownValue.at(undefined, { option: "--format", given: format, advice }) };
    }
    const profile = textOf(options, "profile") ?? named.profile;
    const folder = withSlashes(dir);
    const request = { folder, format, ...(profile === undefined ? {} : { profile }) };
    const { diagnostics, texts, difference, sha256 } = await library.verify(withSlashes(zip), request, world);
    const lines =
      difference?.type === "none" ? [`${zip} is what ${folder} gives, byte for byte (sha256 ${sha256 ?? ""}).`] : [];
    const summary = { verdict: difference?.type ?? "not-built", ...difference, sha256 };
    return { type: "report", outcome: { command: "verify", folder, diagnostics, texts, outputs: [], summary, lines } };
  },
};

/** `…-<format>[-<profile>].zip`, as packages are named; without a profile it is the generic one. */
function nameParts(zip: string, known: readonly string[]): { readonly format?: string; readonly profile?: string } {
  const [, name = ""] = /([^/\\]+)\.zip$/.exec(zip) ?? [];
  const format = known.find((id) => name.endsWith(`-${id}`) || name.includes(`-${id}-`));
  if (format === undefined) return {};
  const profile = name.slice(name.lastIndexOf(`-${format}`) + format.length + 2);
  return { format, profile: profile === "" ? "generic" : profile };
}
