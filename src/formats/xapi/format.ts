import type { SiteFile } from "../../model/site.ts";
import type { Format } from "../define.ts";
import { contentFiles, sortedByPath } from "../file-list.ts";
import { checkIri } from "./check-iri.ts";
import { driverDataOf } from "./driver-data.ts";
import { xapiGuide } from "./guide.ts";
import { severalUnits } from "./messages.ts";
import { patternOf } from "./response.shared.ts";
import { rules } from "./rules.ts";
import { suspendDataChars } from "./suspend-data.shared.ts";
import { tincanPath, tincanXml } from "./tincan.ts";

/** An LRS lies where the launch says: on the content's host or on another. Intranets still have some by plain http. */
export const lrsSources = "'self' https: http:";

const title = "xAPI (Tin Can)";

/** xAPI 1.0.3 with Rustici's launch method: what most LMSs mean by "xAPI package". */
export const xapi: Format = {
  id: "xapi",
  title,
  driver: "xapi",
  suspendDataChars,
  connectSources: lrsSources,
  pattern: patternOf,
  describesQuestions: true,
  reportsMedia: true,
  sends: true,
  safeWhere: () =>
    "Safe for LMSs that launch xAPI packages with a tincan.xml. One that offers cmi5 too is better served by --format cmi5.",
  guide: xapiGuide,
  driverData: driverDataOf,
  checkCourse({ course, activity }, report) {
    checkIri(course, title, report);
    const count = activity.children.length;
    if (count > 0) report(severalUnits.at(course.unitsSpan ?? course.span, { count }));
  },
  rules,
  assemble(assembly) {
    const manifest: SiteFile = {
      path: tincanPath,
      body: tincanXml(assembly.course, assembly.activity),
      mediaType: "application/xml",
    };
    return { format: "xapi", files: sortedByPath([manifest, ...contentFiles(assembly)]), manifest: tincanPath };
  },
};
