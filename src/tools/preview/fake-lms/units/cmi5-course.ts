import { childElements, elementsOf, textOf } from "../../../../formats/read-xml.ts";
import type { XmlElement } from "../../../../formats/xml.ts";
import type { LaunchSettings } from "../cmi5/cmi5-lms.ts";
import { only, xmlOf } from "./items.ts";

/** How an LMS that has imported a `cmi5.xml` launches the AU with this page. */
export function launchSettings(courseStructure: string, page: string): LaunchSettings {
  const au = elementsOf(xmlOf(courseStructure)).find(
    (element) => element.name === "au" && textOf(only(element, "url") ?? element) === page,
  );
  if (!au) throw new Error(`no AU has the address ${page}`);
  const { id = "", moveOn = "NotApplicable", masteryScore } = au.attributes;
  return {
    publisherId: id,
    moveOn,
    ...(masteryScore === undefined ? {} : { masteryScore: Number(masteryScore) }),
    launchMode: "Normal",
  };
}

/**
 * Whether the course is satisfied: every block and AU at its top is, and of a block all that it holds (cmi5 9.3.9).
 * `isAuSatisfied`: whether the moveOn of the AU with this id is met.
 */
export function isCourseSatisfied(courseStructure: string, isAuSatisfied: (id: string) => boolean): boolean {
  const isSatisfied = (element: XmlElement): boolean => {
    const { id = "", moveOn = "NotApplicable" } = element.attributes;
    if (element.name === "block") return partsOf(element).every(isSatisfied);
    // Satisfied without being opened (13.1.4).
    return moveOn === "NotApplicable" || isAuSatisfied(id);
  };
  return partsOf(xmlOf(courseStructure)).every(isSatisfied);
}

function partsOf(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent).filter(({ name }) => name === "au" || name === "block");
}
