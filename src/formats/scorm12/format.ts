import type { Format } from "../define.ts";
import { assembleScorm } from "../scorm/assemble-scorm.ts";
import { checkSharedRecord } from "../scorm/shared-record.ts";
import { patternText } from "./feedback.shared.ts";
import { manifest } from "./manifest.ts";
import { reports } from "./guide.ts";
import { checkCourseTexts, rules } from "./rules.ts";
import { suspendDataChars } from "./suspend-data.shared.ts";

/** SCORM 1.2. With one SCO it is the form that ESR, Tovuti and the Learning Hub's AICC shim take without trouble. */
export const scorm12: Format = {
  id: "scorm12",
  title: "SCORM 1.2",
  driver: "scorm12",
  suspendDataChars,
  connectSources: "'self'",
  pattern: patternText,
  schemas: "scorm12",
  sends: true,
  safeWhere: ({ safeWhere: said }, { assessment }) =>
    typeof said === "string" ? said : assessment === "passed" ? said.toPass : said.otherwise,
  guide: {
    reports,
    order:
      "The order of the units: by prerequisites in the manifest, which few LMSs read. Try whether yours does before you rely on it.",
  },
  rules,
  checkCourse(subject, report) {
    checkCourseTexts(subject, report);
    checkSharedRecord(subject, report);
  },
  assemble: (assembly) =>
    assembleScorm("scorm12", assembly, (paths) => manifest(assembly.course, assembly.activity, paths)),
};
