import type { SiteFile } from "../../model/site.ts";
import type { Format } from "../define.ts";
import { contentFiles, sortedByPath } from "../file-list.ts";
import { patternText } from "./feedback.shared.ts";
import { manifest, manifestPath } from "./manifest.ts";
import { reports } from "./guide.ts";
import * as messages from "./messages.ts";
import * as valueMessages from "./rules/value-messages.ts";
import { checkCourseTexts, rules } from "./rules/rules.ts";

/** RTE 3.4.4: cmi.suspend_data is CMIString4096. */
const suspendDataChars = 4096;

/** SCORM 1.2 with one SCO: the form that ESR, Tovuti and the Learning Hub's AICC shim take without trouble. */
export const scorm12: Format = {
  id: "scorm12",
  title: "SCORM 1.2",
  driver: "scorm12",
  suspendDataChars,
  connectSources: "'self'",
  pattern: patternText,
  schemas: "scorm12",
  sends: true,
  safeWhere: (profile) => profile.safeWhere,
  guide: { reports },
  messages: [messages, valueMessages],
  rules,
  checkCourse: checkCourseTexts,
  assemble(assembly) {
    const content = contentFiles(assembly);
    const manifestFile: SiteFile = {
      path: manifestPath,
      body: manifest(
        assembly.course,
        assembly.activity,
        content.map(({ path }) => path),
      ),
      mediaType: "application/xml",
    };
    const files = sortedByPath([manifestFile, ...content, ...assembly.shipped.controlDocuments]);
    return { format: "scorm12", files, manifest: manifestPath };
  },
};
