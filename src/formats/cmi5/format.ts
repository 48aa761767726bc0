import type { SiteFile } from "../../model/site.ts";
import type { Format } from "../define.ts";
import { contentFiles, sortedByPath } from "../file-list.ts";
import { checkIri } from "../xapi/check-iri.ts";
import { driverDataOf } from "../xapi/driver-data.ts";
import { lrsSources } from "../xapi/format.ts";
import { cmi5Guide } from "../xapi/guide.ts";
import { patternOf } from "../xapi/response.shared.ts";
import { suspendDataChars } from "../xapi/suspend-data.shared.ts";
import { checkVisits } from "./visits.ts";
import { cmi5Path, courseStructure } from "./course-structure.ts";
import { rules } from "./rules.ts";

/** cmi5: xAPI with rules for launch, order and completion, so that any LMS can read what was done. */
export const cmi5: Format = {
  id: "cmi5",
  title: "cmi5",
  driver: "cmi5",
  suspendDataChars,
  connectSources: lrsSources,
  pattern: patternOf,
  describesQuestions: true,
  reportsMedia: true,
  asksForMark: true,
  sends: true,
  safeWhere: () =>
    "Safe for every LMS that imports cmi5 courses, with moveOn and mastery score as the package brings them.",
  guide: cmi5Guide,
  driverData: driverDataOf,
  checkCourse(subject, report) {
    checkIri(subject.course, "cmi5", report);
    checkVisits(subject, report);
  },
  rules,
  assemble(assembly) {
    const manifest: SiteFile = {
      path: cmi5Path,
      body: courseStructure(assembly.course, assembly.activity),
      mediaType: "application/xml",
    };
    return { format: "cmi5", files: sortedByPath([manifest, ...contentFiles(assembly)]), manifest: cmi5Path };
  },
};
