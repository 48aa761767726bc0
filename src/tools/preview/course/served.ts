import { childElements, elementsOf, textOf } from "../../../formats/read-xml.ts";
import type { XmlElement } from "../../../formats/xml.ts";
import type { Package } from "../../../model/package.ts";
import { itemsOf, xmlOf } from "../fake-lms/units/items.ts";

/** What an LMS has read in the manifest of a package, as the launch of one of its units takes it. */
export function manifestQuery(pack: Package, page: string): Readonly<Record<string, string>> {
  if (pack.manifest !== "imsmanifest.xml") return {};
  const item = itemsOf(xmlOf(textIn(pack, pack.manifest))).find((one) => one.page === page)?.element;
  return item ? { ...mastery(item), ...sequencing(item) } : {};
}

/** The text of a file of a package; empty where there is none. */
export function textIn(pack: Package, path: string): string {
  const body = pack.files.find((file) => file.path === path)?.body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : "";
}

function mastery(item: XmlElement): Readonly<Record<string, string>> {
  const [score] = childElements(item, "adlcp:masteryscore");
  return score ? { masteryScore: textOf(score) } : {};
}

/** SCORM 2004: the objectives of the activity, the primary one first, and the mark it is passed with. */
function sequencing(item: XmlElement): Readonly<Record<string, string>> {
  const all = elementsOf(item);
  const ids = all
    .filter(({ name }) => name === "imsss:primaryObjective" || name === "imsss:objective")
    .flatMap(({ attributes }) => attributes["objectiveID"] ?? []);
  const measure = all.find(({ name }) => name === "imsss:minNormalizedMeasure");
  return {
    ...(ids.length > 0 ? { objectives: ids.join(",") } : {}),
    ...(measure ? { passingScore: textOf(measure) } : {}),
  };
}
