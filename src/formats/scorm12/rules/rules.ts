import type { Report } from "../../../diagnostics/diagnostic.ts";
import type { Activity } from "../../../model/activity.ts";
import type { Course } from "../../../model/course.ts";
import type { PackageRule } from "../../define.ts";
import { fileRules } from "../../file-rules.ts";
import { sizeRules } from "../../size-rules.ts";
import * as checks from "./manifest-rules.ts";
import { manifestPath } from "../manifest.ts";
import { fileNotListed } from "../messages.ts";
import { descriptionOf, lomTextLimitChars } from "../metadata.ts";
import { readManifest, type ManifestView } from "./read-manifest.ts";
import { controlDocumentMissing, metadataTextShortened } from "./value-messages.ts";

const manifestRule: PackageRule = {
  name: "scorm12-manifest",
  check(pack, report) {
    const view = readManifest(pack, report);
    if (!view) return;
    for (const check of manifestChecks) check(view);
  },
};

const manifestChecks: readonly ((view: ManifestView) => void)[] = [
  checks.checkVersion,
  checks.checkIdentifiers,
  checks.checkReferences,
  checks.checkLaunch,
  checks.checkHrefs,
  checks.checkTitles,
  checks.checkMasteryScores,
  checkControlDocuments,
  checkUnlisted,
];

/** Bare names in `xsi:schemaLocation` lie beside the manifest (CAM 2.3.3). */
function schemaNames({ root }: ManifestView): readonly string[] {
  const words = (root.attributes["xsi:schemaLocation"] ?? "").trim().split(/\s+/);
  return words.filter((word, index) => index % 2 === 1 && !word.includes("/"));
}

function checkControlDocuments(view: ManifestView): void {
  for (const name of schemaNames(view)) {
    if (view.pack.files.some(({ path }) => path === name)) continue;
    view.report(controlDocumentMissing.at(undefined, { name }));
  }
}

function checkUnlisted(view: ManifestView): void {
  const listed = new Set(checks.hrefs(view).map(({ path }) => path));
  const isControl = (path: string) => path === manifestPath || /^[^/]+\.(xsd|dtd)$/i.test(path);
  const unlisted = view.pack.files.filter(({ path }) => !listed.has(path) && !isControl(path));
  const first = unlisted[0];
  if (first) view.report(fileNotListed.at(undefined, { count: unlisted.length, path: first.path }));
}

/** What holds for any SCORM 1.2 package, ours or not. */
export const rules: readonly PackageRule[] = [manifestRule, ...fileRules, ...sizeRules];

/** What the author should know that the manifest cannot carry whole (faults A41). */
export function checkCourseTexts(course: Course, activity: Activity, report: Report): void {
  const texts = [
    { what: "summary of the course", text: descriptionOf(course) },
    { what: "list of learning outcomes", text: activity.objectives.map(({ text }) => text).join("\n") },
  ];
  for (const { what, text } of texts) {
    const length = [...text].length;
    if (length <= lomTextLimitChars) continue;
    report(metadataTextShortened.at(course.span, { what, length, limit: lomTextLimitChars }));
  }
}
