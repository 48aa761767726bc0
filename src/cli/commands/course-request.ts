import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean, suggest } from "../../diagnostics/suggest.ts";
import type { BuildRequest } from "../../index.ts";
import { unknownValue } from "../messages.ts";

type Options = Readonly<Record<string, unknown>>;

/** Options that `build` and `check` share. */
export const courseOptions = [
  { flags: "--format <ids>", description: "formats to build, with commas, or all (default: scorm12)", isList: true },
  { flags: "--profile <id>", description: "settings for one LMS, instead of the course's own" },
  { flags: "--frozen", description: "stop if course.lock.yaml is not up to date (for CI)" },
  { flags: "--max-warnings <n>", description: "stop if there are more warnings" },
  { flags: "--no-cache", description: "use and keep nothing of earlier runs" },
] as const;

/** What `build` and `check` take. */
export const courseArguments = [
  {
    name: "dir",
    description: "course folders, or patterns in quotes such as 'courses/*' (default: course)",
    isRequired: false,
    areSeveral: true,
  },
] as const;

/** One course. */
export const courseArgument = {
  name: "dir",
  description: "the course folder (default: course)",
  isRequired: false,
} as const;

/** The request that a command line asks for, or what cannot be understood of it. */
export function courseRequest(
  folder: string | undefined,
  options: Options,
  known: readonly string[],
): BuildRequest | Diagnostic {
  const formats = formatIds(textOf(options, "format") ?? "scorm12", known);
  if ("code" in formats) return formats;
  const maxWarnings = warningLimit(textOf(options, "maxWarnings"));
  if (typeof maxWarnings === "object") return maxWarnings;
  const profile = textOf(options, "profile");
  return {
    folder: withSlashes(folder ?? "course"),
    formats,
    out: withSlashes(textOf(options, "out") ?? "dist/packages"),
    frozen: options["frozen"] === true,
    verifyXsd: options["verifyXsd"] === true,
    unpacked: options["unpacked"] === true,
    ...(profile === undefined ? {} : { profile }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
  };
}

function formatIds(given: string, known: readonly string[]): readonly string[] | Diagnostic {
  const asked = given.split(",").map((id) => id.trim());
  const ids = [...new Set(asked.flatMap((id) => (id === "all" ? known : [id])))];
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  const advice = didYouMean(suggest(unknown, known), `Formats: ${known.join(", ")}, all.`);
  return unknownValue.at(undefined, { option: "--format", given: unknown, advice });
}

function warningLimit(given: string | undefined): number | undefined | Diagnostic {
  if (given === undefined || /^\d{1,9}$/.test(given)) return given === undefined ? undefined : Number(given);
  return unknownValue.at(undefined, { option: "--max-warnings", given, advice: "Give a whole number, such as 0." });
}

export function textOf(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** As the World has paths: with `/`, and no slash at the end. */
export function withSlashes(path: string): string {
  const slashed = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  return slashed.length > 1 ? slashed.replace(/\/+$/, "") : slashed;
}
