import { blockKinds } from "../../../content/blocks/index.ts";
import type { Stores } from "../../../contract/answer.ts";
import type { Format } from "../../../formats/define.ts";
import type { Course } from "../../../model/course.ts";
import { hasMedia } from "../../4-render/recorded.ts";

/** The learner's runtime of one driver, as `dist/runtime/<driver>.json` holds it: pieces of one script, in order. */
export interface Runtime {
  readonly pieces: readonly RuntimePiece[];
}

/** Statements; all pieces share one scope. */
export interface RuntimePiece {
  /** The parts that need it. */
  readonly parts: readonly string[];
  readonly script: string;
}

export function runtimeFile(driver: string): string {
  return `${driver}.json`;
}

/** What every package has: saving, navigation, knowledge checks, the driver. Its own piece starts the page. */
export const corePart = "core";

/** The list that parts add themselves to, in the script. */
export const partList = "__parts__";

/** A part of the learner's page that not every course needs; its browser half is `runtime/features/<name>.ts`. */
export interface FeaturePart {
  readonly name: string;
  isNeeded(course: Course): boolean;
  /** Only formats that say so have it. */
  readonly onlyWith?: "reportsMedia";
}

/** Every such part. A new one: its file, and a line here. */
export const featureParts: readonly FeaturePart[] = [
  { name: "quiz", isNeeded: ({ assessment }) => assessment !== undefined },
  { name: "certificate", isNeeded: ({ certificate }) => certificate !== undefined },
  { name: "time-limit", isNeeded: ({ assessment }) => (assessment?.limitMinutes ?? 0) > 0 },
  { name: "notes", isNeeded: ({ lock }) => lock.slots.some(({ stores }) => stores.type === "text") },
  { name: "media-statements", isNeeded: hasMedia, onlyWith: "reportsMedia" },
];

/** The features that a package of this format may have. */
export function featuresOf(format: Pick<Format, "reportsMedia">): readonly FeaturePart[] {
  return featureParts.filter(({ onlyWith }) => onlyWith === undefined || format[onlyWith] === true);
}

/**
 * How something is stored that not every course stores; its module is `runtime/codings/<name>.ts`. What was retired
 * counts: a learner may come back with state of then.
 */
export interface CodingPart {
  readonly name: string;
  readonly types: readonly Stores["type"][];
}

export const codingParts: readonly CodingPart[] = [
  { name: "texts", types: ["text"] },
  { name: "rare-answers", types: ["choices", "order", "number"] },
];

export function partName(kind: "question" | "block" | "feature" | "coding", name: string): string {
  return `${kind}-${name}`;
}

/** The parts a course uses. */
export function partsOf(course: Course, format: Pick<Format, "reportsMedia">): readonly string[] {
  const blocks = course.sessions.flatMap((session) => session.blocks);
  const questions = [...blocks.flatMap(({ question }) => question ?? []), ...(course.assessment?.questions ?? [])];
  const withHalf = new Set(blockKinds.filter((kind) => kind.hasBrowserHalf).map(({ type }) => type));
  return [
    corePart,
    ...questions.map(({ type }) => partName("question", type)),
    ...blocks.filter(({ type }) => withHalf.has(type)).map(({ type }) => partName("block", type)),
    ...codingParts
      .filter(({ types }) => course.lock.slots.some(({ stores }) => types.includes(stores.type)))
      .map(({ name }) => partName("coding", name)),
    ...featuresOf(format)
      .filter((feature) => feature.isNeeded(course))
      .map(({ name }) => partName("feature", name)),
  ];
}

/** One classic script, since modules would fail on `file://`: the pieces these parts need. */
export function runtimeScript({ pieces }: Runtime, parts: readonly string[]): string {
  const wanted = new Set(parts);
  const scripts = pieces.filter((piece) => piece.parts.some((part) => wanted.has(part))).map(({ script }) => script);
  return `(()=>{const ${partList}=[];${scripts.join("")}})();\n`;
}
