import { readFile } from "node:fs/promises";
import { activityTree } from "./activity-settings.ts";
import { itemsOf, xmlOf } from "../../../src/tools/preview/fake-lms/units/items.ts";
import { unmetPrerequisite } from "../../../src/tools/preview/fake-lms/units/prerequisites.ts";

export interface AskedUnit {
  /** A page in its place, while its prerequisites in the manifest are not met (SCORM 1.2 CAM 2.3.5). */
  readonly refusal: string | undefined;
  /** For SCORM 2004: the item asked for, and the tree it is in. */
  readonly sequencing: string;
}

/** The SCO that a launch address asks for, where a package has several. `recordOf`: what the LMS has of a page's SCO. */
export async function askedUnit(
  packageFolder: string,
  sco: string | null,
  recordOf: (page: string) => string | undefined,
): Promise<AskedUnit | undefined> {
  if (sco === null) return undefined;
  const manifest = await readFile(`${packageFolder}/imsmanifest.xml`, "utf8");
  const unmet = unmetPrerequisite(manifest, sco, recordOf);
  const item = itemsOf(xmlOf(manifest)).find(({ page }) => page === sco)?.id;
  return {
    refusal: unmet && `<!doctype html><title>Pretend LMS</title><h1>Not open yet</h1><p>${unmet}</p>`,
    sequencing: JSON.stringify({ item, activityTree: activityTree(manifest) }),
  };
}
