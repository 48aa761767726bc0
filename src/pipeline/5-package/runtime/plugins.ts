import { blockKinds } from "../../../content/blocks/index.ts";
import type { Stores } from "../../../contract/answer.ts";
import type { Format } from "../../../formats/define.ts";
import { hasParts } from "../../3-resolve/course/check-reading.ts";
import type { Course } from "../../../model/course.ts";
import { hasMedia, hasTranscripts } from "../../4-render/recorded.ts";

/** What every package has: saving, navigation, knowledge checks, the driver. Its own piece starts the page. */
export const core = "core";

/** A plug-in of the learner's page, which not every course needs; its browser half is `runtime/features/<name>.ts`, or `at`. */
export interface FeaturePlugin {
  readonly name: string;
  isNeeded(course: Course): boolean;
  /** How it is brought to life, if not once for the document: `wireIn` each page as it is first opened. */
  readonly how?: "wireIn";
  /** Where its half is that belongs to a standard. */
  readonly at?: string;
  /** Only formats that say so have it. */
  readonly onlyWith?: "reportsMedia" | "asksForMark";
}

/** Every such plug-in. A new one: its file, and a line here. */
const featurePlugins: readonly FeaturePlugin[] = [
  {
    name: "checks",
    how: "wireIn",
    isNeeded: ({ sessions }) => sessions.some(({ blocks }) => blocks.some(({ question }) => question !== undefined)),
  },
  { name: "sections", how: "wireIn", isNeeded: ({ sessions }) => sessions.some(hasParts) },
  { name: "quiz", isNeeded: ({ assessment }) => assessment !== undefined },
  { name: "certificate", isNeeded: ({ certificate }) => certificate !== undefined },
  { name: "time-limit", isNeeded: ({ assessment }) => (assessment?.limitMinutes ?? 0) > 0 },
  { name: "notes", isNeeded: ({ lock }) => lock.slots.some(({ stores }) => stores.type === "text") },
  { name: "media", how: "wireIn", isNeeded: hasTranscripts },
  {
    name: "media-statements",
    at: "src/formats/xapi/browser/video/media-statements.ts",
    isNeeded: hasMedia,
    onlyWith: "reportsMedia",
  },
  { name: "asked-mark", isNeeded: ({ assessment }) => assessment !== undefined, onlyWith: "asksForMark" },
];

/** The features that a package of this format may have. */
export function featuresOf(format: Pick<Format, "reportsMedia" | "asksForMark">): readonly FeaturePlugin[] {
  return featurePlugins.filter(({ onlyWith }) => onlyWith === undefined || format[onlyWith] === true);
}

/**
 * How something is stored that not every course stores; its module is `runtime/codings/<name>.ts`. What was retired
 * counts: a learner may come back with state of then.
 */
export interface CodingPlugin {
  readonly name: string;
  readonly types: readonly Stores["type"][];
}

export const codingPlugins: readonly CodingPlugin[] = [
  { name: "texts", types: ["text"] },
  { name: "rare-answers", types: ["choices", "order", "number"] },
];

/** `scoring` and `question` are the two halves of a type of question: what its answers are worth, and its controls. */
type PluginKind = "scoring" | "question" | "block" | "feature" | "coding";

export function pluginName(kind: PluginKind, name: string): string {
  return `${kind}-${name}`;
}

/** The plug-ins a course uses. */
export function pluginsOf(course: Course, format: Pick<Format, "reportsMedia" | "asksForMark">): readonly string[] {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const questions = [...blocks.flatMap(({ question }) => question ?? []), ...(course.assessment?.questions ?? [])];
  const withHalf = new Set(blockKinds.filter((kind) => kind.hasBrowserHalf).map(({ type }) => type));
  return [
    core,
    ...questions.flatMap(({ type }) => [pluginName("scoring", type), pluginName("question", type)]),
    ...blocks.filter(({ type }) => withHalf.has(type)).map(({ type }) => pluginName("block", type)),
    ...codingPlugins
      .filter(({ types }) => course.lock.slots.some(({ stores }) => types.includes(stores.type)))
      .map(({ name }) => pluginName("coding", name)),
    ...featuresOf(format)
      .filter((feature) => feature.isNeeded(course))
      .map(({ name }) => pluginName("feature", name)),
  ];
}
