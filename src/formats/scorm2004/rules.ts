import type { PackageRule } from "../define.ts";
import { fileRules } from "../file-rules.ts";
import type { Standard } from "../scorm/manifest-standard.ts";
import { manifestChecks } from "../scorm/manifest-rules.ts";
import { readManifest } from "../scorm/read-manifest.ts";
import { sizeRules } from "../size-rules.ts";
import type { Edition } from "./editions.ts";
import * as messages from "./messages.ts";
import { sequencingChecks } from "./sequencing-rules.ts";

/** What holds for any package of an edition, ours or not. */
export function rulesOf(edition: Edition): readonly PackageRule[] {
  const standard: Standard = {
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    versions: [edition.schemaVersion],
    typeAttribute: "adlcp:scormType",
    messages: { ...messages, anotherStandard: messages.notScorm2004 },
  };
  const manifestRule: PackageRule = {
    name: `${edition.id}-manifest`,
    check(pack, report) {
      const view = readManifest(pack, standard, report);
      if (!view) return;
      for (const check of [...manifestChecks, ...sequencingChecks]) check(view);
    },
  };
  return [manifestRule, ...fileRules, ...sizeRules];
}
