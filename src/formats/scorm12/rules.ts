import type { Report } from "../../diagnostics/diagnostic.ts";
import type { Assembly, PackageRule } from "../define.ts";
import { fileRules } from "../file-rules.ts";
import { sizeRules } from "../size-rules.ts";
import type { Standard } from "../scorm/manifest-standard.ts";
import { manifestChecks } from "../scorm/manifest-rules.ts";
import { readManifest } from "../scorm/read-manifest.ts";
import * as messages from "./messages.ts";
import { descriptionOf, lomTextLimitChars } from "./metadata.ts";
import { controlDocumentMissing, metadataTextShortened, scormTypeMissing } from "./value-messages.ts";
import { checkMasteryScores, checkSeveralScos, checkTitles } from "./value-rules.ts";

const standard: Standard = {
  namespace: "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
  versions: ["1.2"],
  typeAttribute: "adlcp:scormtype",
  messages: { ...messages, anotherStandard: messages.notScorm12, scormTypeMissing, controlDocumentMissing },
};

const manifestRule: PackageRule = {
  name: "scorm12-manifest",
  check(pack, report) {
    const view = readManifest(pack, standard, report);
    if (!view) return;
    for (const check of [...manifestChecks, checkSeveralScos, checkTitles, checkMasteryScores]) check(view);
  },
};

/** What holds for any SCORM 1.2 package, ours or not. */
export const rules: readonly PackageRule[] = [manifestRule, ...fileRules, ...sizeRules];

/** What the author should know that the manifest cannot carry whole (faults A41). */
export function checkCourseTexts({ course, activity }: Pick<Assembly, "course" | "activity">, report: Report): void {
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
